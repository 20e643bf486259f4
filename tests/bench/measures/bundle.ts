import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from '../figure'

const folder = join(import.meta.dirname, '../../../out/renderer')

export type BuiltFile = { readonly name: string; readonly bytes: Buffer }

/** What the board needs at a start: the entry, the board's page (alone or in the group `screen`), and all that both import without being asked for. */
export async function readStartFiles(): Promise<readonly BuiltFile[]> {
  const names = await readdir(join(folder, 'assets'))
  const index = await readFile(join(folder, 'index.html'), 'utf8')
  const entries = [...index.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map((match) => match[1] ?? '')
  const wanted = [...entries, ...names.filter((name) => /^(board-page|screen)-.*\.(js|css)$/.test(name))]
  const files = new Map<string, BuiltFile>()
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (files.has(next)) continue
    const bytes = await readFile(join(folder, 'assets', next))
    files.set(next, { name: next, bytes })
    if (next.endsWith('.js')) {
      const text = bytes.toString('utf8')
      wanted.push(...[...text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map((match) => match[1] ?? ''))
    }
  }
  return [...files.values()]
}

const sizeOf = (files: readonly BuiltFile[], packed: boolean): number =>
  files.reduce((sum, { bytes }) => sum + (packed ? gzipSync(bytes) : bytes).byteLength, 0) / 1024

/** The budget of the first screen. Charts, exchange and reports are loaded when they are asked for. */
export async function bundle(): Promise<readonly Figure[]> {
  const files = await readStartFiles()
  const scripts = files.filter(({ name }) => name.endsWith('.js'))
  const styles = files.filter(({ name }) => name.endsWith('.css'))
  const early = files.filter(({ name }) => /^(chart|exchange|reports|dashboard|partner-page|build-demo)/.test(name))
  const alone = (bench: string, ours: number, rest: Pick<Figure, 'goal' | 'unit'>): Figure => ({
    bench,
    ours: [ours],
    limit: null,
    ...rest,
  })
  return [
    alone('bundle: scripts of the first screen', sizeOf(scripts, false), { goal: 900, unit: 'kB' }),
    alone('bundle: the same, gzipped', sizeOf(scripts, true), { goal: 280, unit: 'kB' }),
    alone('bundle: styles of the first screen', sizeOf(styles, false), { goal: 300, unit: 'kB' }),
    alone('bundle: parts that came too early', early.length, { goal: 0, unit: 'files' }),
  ]
}

import { promises } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from '../durable-write/disk-error'
import { checkLevelDbLog } from './leveldb-log'

/**
 * `damaged`: Chromium may throw all of it away at its next open. `closed`: it would refuse to open it, again and again,
 * so that nobody could even restore.
 */
export type StoreCondition = 'sound' | 'damaged' | 'closed'

/** The last eight bytes of every LevelDB table. */
const tableEnd = Buffer.from('57fb808b247547db', 'hex')

/** Looks at one LevelDB folder without opening it: what names what, the logs record by record, the ends of the tables. */
export async function checkStoreFolder(folder: string): Promise<StoreCondition> {
  const names = await promises.readdir(folder)
  if (!names.some((name) => /^(CURRENT|MANIFEST-.*|.*\.(log|ldb))$/.test(name))) return 'sound'
  const manifest = await readManifestName(folder)
  if (manifest === null) return 'damaged'
  if (!names.includes(manifest)) return 'closed'
  for (const name of names) {
    const path = join(folder, name)
    if ((name === manifest || name.endsWith('.log')) && !(await isWholeLog(path))) return 'damaged'
    if (name.endsWith('.ldb') && !(await hasTableEnd(path))) return 'damaged'
  }
  return 'sound'
}

/** Null when `CURRENT` is missing, empty or names nothing of its kind. */
async function readManifestName(folder: string): Promise<string | null> {
  try {
    const text = await promises.readFile(join(folder, 'CURRENT'), 'utf8')
    return /^(MANIFEST-\d+)\n$/.exec(text)?.[1] ?? null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function isWholeLog(path: string): Promise<boolean> {
  const log = await promises.readFile(path)
  return checkLevelDbLog(log).goodBytes === log.length
}

async function hasTableEnd(path: string): Promise<boolean> {
  const file = await promises.open(path, 'r')
  try {
    const { size } = await file.stat()
    const end = Buffer.alloc(tableEnd.length)
    await file.read(end, 0, end.length, Math.max(0, size - end.length))
    return end.equals(tableEnd)
  } finally {
    await file.close()
  }
}

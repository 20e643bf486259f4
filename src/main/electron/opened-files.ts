import { stat } from 'node:fs/promises'
import { basename, extname, isAbsolute, resolve } from 'node:path'
import type { OpenedFile } from '#shared/contract/host-api'
import { readPicked } from './read-picked'

/** Files that the desktop hands to the program; the page takes them one by one when it is ready. */
export type OpenedFiles = {
  offer(this: void, path: string): void
  /** Hears of every offer, those made before included. */
  watch(this: void, listener: (path: string) => void): void
  take(this: void): Promise<OpenedFile | null>
}

const sheetEndings = ['.xlsx', '.csv', '.tsv']
const backupEnding = '.pbbackup'
/** More than a person opens at once; the rest is dropped. */
const maxWaiting = 5

export function createOpenedFiles(): OpenedFiles {
  const waiting: string[] = []
  let hear: ((path: string) => void) | null = null
  return {
    offer(path) {
      if (!isOurKind(path) || waiting.includes(path) || waiting.length >= maxWaiting) return
      waiting.push(path)
      hear?.(path)
    },
    watch(listener) {
      hear = listener
      waiting.forEach(listener)
    },
    async take() {
      const path = waiting.shift()
      if (path === undefined) return null
      if (isBackup(path)) return { kind: 'backup', fileName: basename(path) }
      return { kind: 'sheet', ...(await readPicked(path)) }
    },
  }
}

/**
 * The files among the arguments of a start. Options and their values are no files, nor is anything that is not there; what
 * Electron itself was started with (its program, and the app's folder in development) has no ending of ours.
 */
export async function findFileArguments(args: readonly string[], folder: string): Promise<readonly string[]> {
  const named = args.filter((argument, index) => !argument.startsWith('-') && !takesValue(args[index - 1] ?? ''))
  const paths = named.filter(isOurKind).map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
  const present = await Promise.all(paths.map(isFile))
  return paths.filter((_, index) => present[index] === true)
}

function takesValue(option: string): boolean {
  return /^--(data|backups|port)$/.test(option)
}

function isOurKind(path: string): boolean {
  return isBackup(path) || sheetEndings.includes(extname(path).toLowerCase())
}

function isBackup(path: string): boolean {
  return extname(path).toLowerCase() === backupEnding
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

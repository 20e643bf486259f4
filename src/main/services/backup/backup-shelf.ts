import { promises } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { backupReasons, type BackupReason } from '#shared/contract/host-api'
import { flushDirectory, writeDurable, type DurableWriteTools } from '../durable-write/write-durable'
import { isMissing } from '../durable-write/disk-error'
import type { BackupHeader } from './backup-header'
import { splitBackupFile, type BackupFile } from './backup-file'

/** What a listing says of a file. `verified` means that every byte was read back and fits the closing hash. */
export type ShelfEntry = {
  readonly fileName: string
  readonly sizeBytes: number
  readonly verified: boolean
  readonly facts: BackupFacts
  /** Null for a damaged file. */
  readonly closingHash: string | null
}

export type BackupFacts = Pick<
  BackupHeader,
  'createdAt' | 'reason' | 'workspaceId' | 'schemaVersion' | 'seq' | 'counts' | 'shrunk' | 'encryption'
>

const namePattern = /^partnership-brain-(\d{8})-(\d{6})-(\d{3})-(\d{6,15})-([a-z]+)(?:-\d+)?\.pbbackup$/

/** One folder of backups. A file is read whole once, and again only when its size or time of change differ. */
export class BackupShelf {
  readonly folder: string
  readonly #tools: DurableWriteTools
  readonly #known = new Map<string, { readonly stamp: string; readonly entry: ShelfEntry }>()

  constructor(folder: string, tools: DurableWriteTools) {
    this.folder = folder
    this.#tools = tools
  }

  /** Newest first, by the embedded sequence. A folder that is not there yet is empty. */
  async list(): Promise<readonly ShelfEntry[]> {
    const names = await promises.readdir(this.folder).catch(emptyWhenMissing)
    const entries: ShelfEntry[] = []
    for (const name of names.filter((candidate) => namePattern.test(candidate))) {
      const entry = await this.#look(name)
      if (entry !== null) entries.push(entry)
    }
    return entries.sort(newestFirst)
  }

  async add(fileName: string, bytes: Buffer): Promise<void> {
    await writeDurable(join(this.folder, fileName), bytes, this.#tools)
  }

  /** Reads the file and checks its closing hash; throws `backup-damaged`. */
  async load(fileName: string): Promise<BackupFile> {
    return splitBackupFile(await this.readBytes(fileName))
  }

  readBytes(fileName: string): Promise<Buffer> {
    return promises.readFile(join(this.folder, fileName))
  }

  async remove(fileNames: readonly string[]): Promise<void> {
    if (fileNames.length === 0) return
    for (const name of fileNames) await this.#tools.fileSystem.unlink(join(this.folder, name))
    await flushDirectory(this.folder, this.#tools)
  }

  /** A name that sorts by time and can be read by people, and that no other file has. */
  async freeName({ createdAt, seq, reason }: Pick<BackupHeader, 'createdAt' | 'seq' | 'reason'>): Promise<string> {
    const [day = '', time = ''] = createdAt.replaceAll(/[-:Z]/g, '').split('T')
    const [clock = '', fraction = '000'] = time.split('.')
    const stem = `partnership-brain-${day}-${clock}-${fraction}-${String(seq).padStart(6, '0')}-${reason}`
    const taken = new Set(await promises.readdir(this.folder).catch(emptyWhenMissing))
    let name = `${stem}.pbbackup`
    for (let copy = 2; taken.has(name); copy += 1) name = `${stem}-${copy}.pbbackup`
    return name
  }

  async #look(fileName: string): Promise<ShelfEntry | null> {
    try {
      const { size, mtimeMs } = await promises.stat(join(this.folder, fileName))
      const stamp = `${size} ${mtimeMs}`
      const known = this.#known.get(fileName)
      if (known?.stamp === stamp) return known.entry
      const entry = inspect(fileName, await this.readBytes(fileName))
      this.#known.set(fileName, { stamp, entry })
      await setImmediate()
      return entry
    } catch (error) {
      // Removed between listing and reading, by a sync client or by hand.
      if (isMissing(error)) return null
      throw error
    }
  }
}

function inspect(fileName: string, bytes: Buffer): ShelfEntry {
  try {
    const { header, closingHash } = splitBackupFile(bytes)
    return { fileName, sizeBytes: bytes.length, verified: true, facts: header, closingHash }
  } catch {
    return { fileName, sizeBytes: bytes.length, verified: false, facts: factsFromName(fileName), closingHash: null }
  }
}

/** All that is left to say of a file whose content cannot be trusted. */
function factsFromName(fileName: string): BackupFacts {
  const [, day = '', clock = '', fraction = '', seq = '0', reason = ''] = namePattern.exec(fileName) ?? []
  const [date, time] = [day.replace(/^(....)(..)/, '$1-$2-'), clock.replace(/^(..)(..)/, '$1:$2:')]
  return {
    createdAt: `${date}T${time}.${fraction}Z`,
    reason: isReason(reason) ? reason : 'demand',
    workspaceId: '',
    schemaVersion: 0,
    seq: Number(seq),
    counts: {},
    shrunk: false,
    encryption: null,
  }
}

const isReason = (word: string): word is BackupReason => backupReasons.some((reason) => reason === word)

const newestFirst = (a: ShelfEntry, b: ShelfEntry): number =>
  b.facts.seq - a.facts.seq || compareText(b.facts.createdAt, a.facts.createdAt) || compareText(b.fileName, a.fileName)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function emptyWhenMissing(error: unknown): string[] {
  if (isMissing(error)) return []
  throw error
}

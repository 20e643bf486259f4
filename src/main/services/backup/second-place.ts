import { promises } from 'node:fs'
import type { BackupStatus } from '#shared/contract/host-api'
import { isDiskFull } from '../durable-write/disk-error'
import type { BackupShelf, ShelfEntry } from './backup-shelf'
import { thinShelf } from './thin-shelf'

type Status = BackupStatus['secondPlace']

/**
 * A copy of the backups in another folder: a stick, a network drive. It may be slow, full or gone, so nothing waits for
 * it; it says how it stands, and catches up with the next backup.
 */
export class SecondPlace {
  readonly #shelf: BackupShelf
  readonly #unpinned: () => readonly string[]
  #status: Status = 'behind'
  #entries: readonly ShelfEntry[] = []
  #running: Promise<void> | null = null
  #again: readonly ShelfEntry[] | null = null

  constructor(shelf: BackupShelf, unpinned: () => readonly string[]) {
    this.#shelf = shelf
    this.#unpinned = unpinned
  }

  get shelf(): BackupShelf {
    return this.#shelf
  }

  get status(): Status {
    return this.#status
  }

  /** As the last copying saw them; the folder itself is not touched. */
  get entries(): readonly ShelfEntry[] {
    return this.#entries
  }

  /** Begins to copy what is missing, newest first, and returns at once. */
  catchUp(first: BackupShelf, wanted: readonly ShelfEntry[]): void {
    if (this.#status === 'ok') this.#status = 'behind'
    if (this.#running !== null) {
      this.#again = wanted
      return
    }
    this.#running = this.#copyAll(first, wanted).finally(() => {
      this.#running = null
      const again = this.#again
      this.#again = null
      if (again !== null) this.catchUp(first, again)
    })
  }

  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running
  }

  async #copyAll(first: BackupShelf, wanted: readonly ShelfEntry[]): Promise<void> {
    try {
      // A stick that is not plugged in leaves no folder; making one would fill the wrong disk.
      await promises.access(this.#shelf.folder)
      const present = new Map((await this.#shelf.list()).map((entry) => [entry.fileName, entry]))
      for (const { fileName, closingHash, verified } of wanted)
        if (verified && present.get(fileName)?.closingHash !== closingHash)
          await this.#shelf.add(fileName, await first.readBytes(fileName))
      this.#entries = await thinShelf(this.#shelf, this.#unpinned())
      this.#status = 'ok'
    } catch (error) {
      this.#status = isDiskFull(error) ? 'behind' : 'unreachable'
    }
  }
}

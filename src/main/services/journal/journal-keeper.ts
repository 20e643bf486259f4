import { join } from 'node:path'
import type { AppendJournalRequest, ResetJournalRequest, Sentinel } from '#shared/contract/host-api'
import { giveUpReserve } from '../disk/reserve-file'
import { isDiskFull } from '../durable-write/disk-error'
import { createQueue, type Queue } from '../durable-write/queue'
import type { Aside } from '../durable-write/set-aside'
import { removeStaleTemporaries, type DurableWriteTools } from '../durable-write/write-durable'
import type { WriterLock } from '../lock/writer-lock'
import { joinSentinel, readSentinelFile, writeSentinelFile } from '../sentinel/sentinel-file'
import { Journal } from './journal'

export type KeeperOptions = {
  readonly dataFolder: string
  readonly aside: Aside
  readonly lock: WriterLock
  readonly now: () => Date
  readonly tools: DurableWriteTools
}

/**
 * Journal and sentinel as one memory of the workspace: calls run one after the other, and only while this process
 * holds the writer's place.
 */
export class JournalKeeper {
  readonly #options: KeeperOptions
  readonly #inTurn: Queue = createQueue()
  #journal: Journal
  #sentinel: Sentinel | null

  private constructor(options: KeeperOptions, journal: Journal, sentinel: Sentinel | null) {
    this.#options = options
    this.#journal = journal
    this.#sentinel = sentinel
  }

  static async open(options: KeeperOptions): Promise<JournalKeeper> {
    const writable = await options.lock.holds()
    return new JournalKeeper(options, await openJournal(options, writable), await readSentinelFile(options.dataFolder))
  }

  get state(): Journal['state'] {
    return this.#journal.state
  }

  /** What is known of the workspace now: the sentinel's file, or the journal's last line where that is newer. */
  get known(): Sentinel | null {
    return joinSentinel(this.#sentinel, this.#journal.tail)
  }

  append(request: AppendJournalRequest): Promise<{ readonly seq: number }> {
    return this.#asWriter(async () => {
      try {
        return await this.#journal.append(request)
      } catch (error) {
        // The change is already in the browser store: one last try in the room that was held back for it.
        if (!isDiskFull(error) || !(await giveUpReserve(this.#options.dataFolder))) throw error
        return this.#journal.append(request)
      }
    })
  }

  read(afterSeq: number): ReturnType<Journal['read']> {
    return this.#inTurn(() => this.#journal.read(afterSeq))
  }

  reset(request: ResetJournalRequest): Promise<{ readonly seq: number }> {
    return this.#asWriter(async () => {
      const answer = await this.#journal.reset(request)
      const { workspaceId, schemaVersion, seq, counts } = request
      await this.#write({ workspaceId, schemaVersion, lastSeq: seq, counts, cleanStop: false })
      return answer
    })
  }

  /** After a verified backup: a new journal file, and the sentinel brought up to date. */
  rotate(safeSeq: number): Promise<void> {
    return this.#asWriter(async () => {
      await this.#journal.rotate(safeSeq)
      await this.#remember(false)
    })
  }

  /** Marks this run as unfinished, until `close` says otherwise. */
  begin(): Promise<void> {
    return this.#asWriter(async () => {
      await removeStaleTemporaries(this.#options.dataFolder, this.#options.tools)
      await removeStaleTemporaries(journalFolder(this.#options), this.#options.tools)
      await this.#remember(false)
    })
  }

  takeOver(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#options.lock.takeOver()
      await this.#reopen(true)
    })
  }

  /** Reads anew what another writer may have added. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#reopen(false))
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      const { lock } = this.#options
      try {
        if (await lock.holds()) await this.#remember(true)
      } finally {
        await this.#journal.close()
        await lock.release()
      }
    })
  }

  async #remember(cleanStop: boolean): Promise<void> {
    const { known } = this
    if (known !== null) await this.#write({ ...known, cleanStop })
  }

  async #write(facts: Omit<Sentinel, 'updatedAt'>): Promise<void> {
    const sentinel = { ...facts, updatedAt: this.#options.now().toISOString() }
    await writeSentinelFile(this.#options.dataFolder, sentinel, this.#options.tools)
    this.#sentinel = sentinel
  }

  async #reopen(writable: boolean): Promise<void> {
    await this.#journal.close()
    this.#journal = await openJournal(this.#options, writable)
    this.#sentinel = await readSentinelFile(this.#options.dataFolder)
  }

  /** Asked again afterwards: a change that was written while another program took over was not saved for that one. */
  #asWriter<T>(act: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await this.#options.lock.demand()
      const answer = await act()
      await this.#options.lock.demand()
      return answer
    })
  }
}

const journalFolder = ({ dataFolder }: KeeperOptions): string => join(dataFolder, 'journal')

const openJournal = (options: KeeperOptions, writable: boolean): Promise<Journal> =>
  Journal.open({ ...options, folder: journalFolder(options), writable })

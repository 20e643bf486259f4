import { promises } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '#shared/backup/canonical-json'
import type { AppendJournalRequest, JournalState, ResetJournalRequest } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import type { ChangeSet } from '#shared/domain/change-set'
import { toDiskError } from '../durable-write/disk-error'
import { moveAside } from '../durable-write/set-aside'
import { flushDirectory, writeDurable, type DurableWriteTools } from '../durable-write/write-durable'
import { chainStart, formatHeader, formatLine, segmentFormat, type ChainPoint } from './journal-line'
import { loadSegments, segmentFileName, type JournalPlace, type LoadedSegments } from './load-segments'
import { readLinesAfter } from './read-lines'
import type { LinePlace, ScannedSegment } from './scan-segment'
import { openSegmentWriter, type SegmentWriter } from './segment-writer'

/** What the last line of the journal knows of the workspace. */
export type JournalTail = {
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly lastSeq: number
  readonly counts: Readonly<Record<string, number>>
  /** Time of the last change. */
  readonly at: string
}

export type JournalOptions = JournalPlace & { readonly now: () => Date; readonly tools: DurableWriteTools }

type Segment = { readonly path: string; readonly lines: LinePlace[]; readonly startsAfter: ChainPoint }

type Position = { readonly epoch: number; readonly end: ChainPoint; readonly tail: JournalTail }

/** An import of 10,000 partners is one line of some megabytes; a file beyond this size is not continued. */
const fullSegmentBytes = 32 * 1024 * 1024

/**
 * The change journal: every accepted change set, one line each, outside the browser store. Calls must not overlap;
 * the durability service queues them.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #tornLinesCut: number
  #segments: Segment[]
  #position: Position | null
  #writer: SegmentWriter | null = null

  private constructor(options: JournalOptions, { segments, epoch, tornLinesCut }: LoadedSegments) {
    this.#options = options
    this.#tornLinesCut = tornLinesCut
    this.#segments = segments.map(({ path, lines, header }) => ({
      path,
      lines: [...lines],
      startsAfter: header.startsAfter,
    }))
    const newest = segments.at(-1)
    this.#position = newest === undefined ? null : { epoch, end: newest.end, tail: toTail(newest) }
  }

  static async open(options: JournalOptions): Promise<Journal> {
    if (options.writable) await promises.mkdir(options.folder, { recursive: true, mode: 0o700 })
    return new Journal(options, await loadSegments(options))
  }

  get state(): JournalState {
    const firstSeq = (this.#segments[0]?.startsAfter.seq ?? 0) + 1
    return { firstSeq, lastSeq: this.#position?.end.seq ?? 0, tornLinesCut: this.#tornLinesCut }
  }

  /** Null before the first change set of a workspace. */
  get tail(): JournalTail | null {
    return this.#position?.tail ?? null
  }

  /** The same change set again is accepted silently: the page retries when an answer was lost. */
  async append(request: AppendJournalRequest): Promise<{ readonly seq: number }> {
    const { workspaceId, changeSet } = request
    const { tail } = this
    if (tail !== null && tail.workspaceId !== workspaceId) throw gap('it belongs to another workspace')
    const lastSeq = tail?.lastSeq ?? 0
    if (changeSet.seq <= lastSeq) {
      if (!(await this.#holds(changeSet))) throw gap(`it holds another change under number ${changeSet.seq}`)
      return { seq: changeSet.seq }
    }
    if (changeSet.seq !== lastSeq + 1) throw gap(`it ends at ${lastSeq}, the change has number ${changeSet.seq}`)
    await this.#write(request)
    return { seq: changeSet.seq }
  }

  async read(afterSeq: number): Promise<{ readonly changeSets: readonly ChangeSet[]; readonly more: boolean }> {
    const { firstSeq, lastSeq } = this.state
    if (afterSeq >= lastSeq) return { changeSets: [], more: false }
    if (afterSeq + 1 < firstSeq) throw gap(`it begins at ${firstSeq}, changes from ${afterSeq + 1} are asked for`)
    const entries = await readLinesAfter(this.#segments, afterSeq)
    return { changeSets: entries.map((entry) => entry.changeSet), more: entries.at(-1)?.seq !== lastSeq }
  }

  /** Starts a new history after `request.seq`; the lines of the old one are kept aside. */
  async reset({ seq, ...known }: ResetJournalRequest): Promise<{ readonly seq: number }> {
    const old = this.#segments.map(({ path }) => path)
    const epoch = (this.#position?.epoch ?? 0) + 1
    const next: Position = {
      epoch,
      end: { seq, sum: chainStart },
      tail: { ...known, lastSeq: seq, at: this.#options.now().toISOString() },
    }
    // The higher epoch wins at the next start: a crash before the old files are moved does no harm.
    const segment = await onDisk(this.#startSegment(next))
    this.#segments = [segment]
    this.#position = next
    await onDisk(moveAside(this.#options.aside, 'journal', old))
    return { seq }
  }

  /** Begins a new file, and removes the files of which everything is in backups up to `safeSeq`. */
  async rotate(safeSeq: number): Promise<void> {
    if (this.#position === null) return
    if (this.#segments.at(-1)?.lines.length !== 0) this.#segments.push(await this.#startSegment(this.#position))
    const { fileSystem } = this.#options.tools
    while (this.#segments.length > 1 && (this.#segments[1]?.startsAfter.seq ?? Infinity) <= safeSeq) {
      const [oldest] = this.#segments
      if (oldest !== undefined) await fileSystem.unlink(oldest.path)
      this.#segments.shift()
    }
    await flushDirectory(this.#options.folder, this.#options.tools)
  }

  async close(): Promise<void> {
    const writer = this.#writer
    this.#writer = null
    await writer?.close()
  }

  async #write({ workspaceId, schemaVersion, changeSet, counts }: AppendJournalRequest): Promise<void> {
    const { seq } = changeSet
    const { segment, writer, position } = await onDisk(this.#openForWriting(workspaceId, schemaVersion))
    const { text, sum } = formatLine(position.end, { seq, changeSet, counts, schemaVersion })
    const offset = writer.length()
    await onDisk(writer.append(text))
    segment.lines.push({ seq, offset, length: writer.length() - offset })
    this.#position = {
      ...position,
      end: { seq, sum },
      tail: { workspaceId, schemaVersion, lastSeq: seq, counts, at: changeSet.at },
    }
  }

  async #openForWriting(
    workspaceId: string,
    schemaVersion: number,
  ): Promise<{ readonly segment: Segment; readonly writer: SegmentWriter; readonly position: Position }> {
    const position = this.#position ?? {
      epoch: 0,
      end: { seq: 0, sum: chainStart },
      tail: { workspaceId, schemaVersion, lastSeq: 0, counts: {}, at: this.#options.now().toISOString() },
    }
    const newest = this.#segments.at(-1)
    if (newest === undefined || (this.#writer?.length() ?? 0) > fullSegmentBytes) {
      const segment = await this.#startSegment(position)
      this.#segments.push(segment)
      return { segment, writer: this.#startedWriter(), position }
    }
    this.#writer ??= await openSegmentWriter(this.#options.tools.fileSystem, newest.path)
    return { segment: newest, writer: this.#writer, position }
  }

  #startedWriter(): SegmentWriter {
    if (this.#writer === null) throw new Error('A started segment has a writer.')
    return this.#writer
  }

  async #startSegment({ epoch, end, tail }: Position): Promise<Segment> {
    const { folder, tools, now } = this.#options
    await this.close()
    const path = join(folder, segmentFileName(epoch, end.seq))
    const header = formatHeader({
      format: segmentFormat,
      formatVersion: 1,
      workspaceId: tail.workspaceId,
      schemaVersion: tail.schemaVersion,
      epoch,
      startsAfter: end,
      counts: tail.counts,
      createdAt: now().toISOString(),
    })
    await writeDurable(path, Buffer.from(header), tools)
    this.#writer = await openSegmentWriter(tools.fileSystem, path)
    return { path, lines: [], startsAfter: end }
  }

  async #holds(changeSet: ChangeSet): Promise<boolean> {
    if (changeSet.seq < this.state.firstSeq) return false
    const [entry] = await readLinesAfter(this.#segments, changeSet.seq - 1)
    return entry !== undefined && canonicalJson(entry.changeSet) === canonicalJson(changeSet)
  }
}

const toTail = ({ header, schemaVersion, end, counts, at }: ScannedSegment): JournalTail => ({
  workspaceId: header.workspaceId,
  schemaVersion,
  lastSeq: end.seq,
  counts,
  at,
})

async function onDisk<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    throw toDiskError(error, 'the change journal')
  }
}

const gap = (why: string): HostError =>
  new HostError(
    'journal-gap',
    `The change journal does not fit the data: ${why}. The data itself is untouched; take a backup, then start the journal anew from it.`,
  )

import { promises } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from '../durable-write/disk-error'
import { copyAside, moveAside, type Aside } from '../durable-write/set-aside'
import { scanSegment, type ScannedSegment } from './scan-segment'

export type JournalPlace = {
  readonly folder: string
  readonly aside: Aside
  /** False while another process holds the writer's place: then nothing is mended, only read. */
  readonly writable: boolean
}

export type LoadedSegments = {
  /** One unbroken chain, oldest first, that ends with the newest whole line. */
  readonly segments: readonly ScannedSegment[]
  readonly epoch: number
  readonly tornLinesCut: number
}

const segmentName = /^journal-\d{4}-\d{12}\.log$/

export const segmentFileName = (epoch: number, startsAfter: number): string =>
  `journal-${String(epoch).padStart(4, '0')}-${String(startsAfter).padStart(12, '0')}.log`

/**
 * Finds the newest unbroken chain. What cannot be part of it (an older epoch, a damaged file and everything before it)
 * is moved aside; a torn tail is copied aside and cut off, so that the next line does not follow garbage.
 */
export async function loadSegments(place: JournalPlace): Promise<LoadedSegments> {
  const paths = await segmentPaths(place.folder)
  const scanned = await Promise.all(paths.map(scanSegment))
  const readable = scanned.filter((segment) => segment !== null)
  const epoch = readable.reduce((highest, { header }) => Math.max(highest, header.epoch), 0)
  const segments = unbrokenChain(readable.filter(({ header }) => header.epoch === epoch))
  const kept = new Set(segments.map(({ path }) => path))
  const newest = segments.at(-1)
  if (place.writable) {
    await moveAside(
      place.aside,
      'journal',
      paths.filter((path) => !kept.has(path)),
    )
    if (newest !== undefined && newest.tornLines > 0) await cutTail(newest, place.aside)
  }
  return { segments, epoch, tornLinesCut: newest?.tornLines ?? 0 }
}

function unbrokenChain(segments: readonly ScannedSegment[]): readonly ScannedSegment[] {
  const ordered = segments.toSorted((a, b) => a.header.startsAfter.seq - b.header.startsAfter.seq)
  const chain: ScannedSegment[] = []
  for (const segment of ordered.toReversed()) {
    const next = chain[0]
    if (next !== undefined && !isFollowedBy(segment, next)) break
    chain.unshift(segment)
  }
  return chain
}

const isFollowedBy = ({ end }: ScannedSegment, { header }: ScannedSegment): boolean =>
  end.seq === header.startsAfter.seq && end.sum === header.startsAfter.sum

async function cutTail(segment: ScannedSegment, aside: Aside): Promise<void> {
  await copyAside(aside, 'journal-tail', segment.path)
  const file = await promises.open(segment.path, 'r+')
  try {
    await file.truncate(segment.goodBytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function segmentPaths(folder: string): Promise<readonly string[]> {
  try {
    const names = await promises.readdir(folder)
    return names
      .filter((name) => segmentName.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

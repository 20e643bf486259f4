import type { Day } from '#shared/domain/calendar'
import type { Partner } from '#shared/domain/records/partner'
import type { EarlierDrift } from './drift-lines'

/**
 * What the last session saw of all partners, as text in the origin's private files: at 10,000 partners it is read three
 * times faster than the records, and drift needs no look at half a million of them. It is never the truth: it is used only
 * where the store holds the very change set that it ends with, and may be missing or thrown away at any time.
 */
export type LastLook = {
  readonly head: LookHead
  readonly partners: readonly Partner[]
  readonly drift: EarlierDrift
}

export type LookHead = {
  /** Another build may judge otherwise or know other fields. */
  readonly build: string
  readonly workspaceId: string
  /** The last change set that was seen. */
  readonly seq: number
  readonly lastId: string
  /** The calendar day that drift was looked at for. */
  readonly day: Day
}

type Layout = LookHead & { readonly partnerBytes: number; readonly markBytes: number }

/** Room of the first line, so that it can be read without knowing its length. */
const headBytes = 1_000

/** The scripts are named by their content: with any change of them this address changes. */
export const lookBuild = import.meta.url

const fileName = (storeName: string): string => `${storeName}-last-look`

/** Null where there is none or it cannot be read; the store then answers, as it always can. */
export async function readLastLook(storeName: string): Promise<LastLook | null> {
  return open(storeName).catch(() => null)
}

async function open(storeName: string): Promise<LastLook | null> {
  const root = await navigator.storage.getDirectory()
  const file = await (await root.getFileHandle(fileName(storeName))).getFile()
  const { partnerBytes, markBytes, ...head } = JSON.parse(await file.slice(0, headBytes).text()) as Layout
  if (head.build !== lookBuild) return null
  const marksAt = headBytes + partnerBytes
  const driftAt = marksAt + markBytes
  const partners = (await file.slice(headBytes, marksAt).text()).split('\n')
  return {
    head,
    partners: partners.flatMap((line) => JSON.parse(line) as Partner[]),
    drift: {
      marks: JSON.parse(await file.slice(marksAt, driftAt).text()) as EarlierDrift['marks'],
      readLines: async () => (await file.slice(driftAt).text()).split('\n'),
    },
  }
}

export type LookLines = {
  readonly head: Omit<LookHead, 'build'>
  readonly partners: readonly string[]
  readonly drift: EarlierDrift
}

/** Replaces the last look. The browser writes beside the old file and puts the new one in its place when it is whole. */
export async function writeLastLook(storeName: string, { head, partners, drift }: LookLines): Promise<void> {
  const partnerText = new Blob([partners.join('\n')])
  const marks = new Blob([JSON.stringify(drift.marks)])
  const lines = (await drift.readLines()).join('\n')
  const layout: Layout = { ...head, build: lookBuild, partnerBytes: partnerText.size, markBytes: marks.size }
  const first = new Blob([JSON.stringify(layout)])
  if (first.size > headBytes) throw new Error('The head of the last look is too long.')
  const root = await navigator.storage.getDirectory()
  const writing = await (await root.getFileHandle(fileName(storeName), { create: true })).createWritable()
  await writing.write(new Blob([first, ' '.repeat(headBytes - first.size), partnerText, marks, lines]))
  await writing.close()
}

export async function forgetLastLook(storeName: string): Promise<void> {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry(fileName(storeName))
}

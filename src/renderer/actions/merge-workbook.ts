import { type MergeChoices, noChoices } from '#shared/workbook/own/merge-choices'
import { getDatabase } from '../db/open-database'
import { tell } from '../state/notices'
import { goTo } from '../state/route'
import { emptyMerge, type MergeItems, type MergeLists, setMerge, useMerge } from '../state/workbook-merge'
import { baseProblemText, mergeWords, moveRationale } from '../text/workbook'
import { attempt } from './attempt'
import { tellFailure } from './import-failure'
import { askDesk, fetchAll, stopDesk } from './import-thread'

/** Leads a workbook of ours that lies open in the thread to its review. Nothing is written. */
export async function openOwnWorkbook(fileName: string): Promise<void> {
  const read = await askDesk('readMerge', null)
  if (!read.ok) {
    tell('refusal', mergeWords.failedRead(fileName), [baseProblemText(read.error)])
    return
  }
  setMerge({ ...emptyMerge, work: 'reading' })
  goTo('workbook')
  await reviewAgain(fileName, noChoices)
}

/** Leaves the review; nothing was written. */
export function closeMerge(): void {
  stopDesk()
  setMerge(emptyMerge)
}

/** Compares anew, under the choices; true when there is a review. */
export async function reviewAgain(fileName: string, choices: MergeChoices): Promise<boolean> {
  const compared = await attempt(async () => {
    const review = await askDesk('compareMerge', {
      storeName: getDatabase().name,
      choices,
      rationale: moveRationale(fileName),
    })
    return { review, lists: await readLists(useMerge.getState().lists) }
  })
  // A later choice may have been made meanwhile; its own comparison follows.
  if (compared.ok && isOvertaken(choices)) return true
  setMerge({ work: null })
  if (compared.ok) setMerge(compared.value)
  else tellFailure(mergeWords.failedRead(fileName), compared.error)
  return compared.ok
}

const isOvertaken = (choices: MergeChoices): boolean => {
  const { review, choices: now } = useMerge.getState()
  return review !== null && now !== choices
}

/** A choice of the person; the review is made again, as it may let something through or hold it back. */
export async function choose(part: Partial<MergeChoices>): Promise<void> {
  const { choices, review } = useMerge.getState()
  const next = { ...choices, ...part }
  setMerge({ choices: next })
  if (review !== null) await reviewAgain(review.fileName, next)
}

/** Lines that a list begins with, and that each press on "more" adds. */
const pageLength = 100

/** Shows the next lines of a list. */
export async function showMore(kind: keyof MergeItems): Promise<void> {
  const { lists } = useMerge.getState()
  const { length } = lists[kind]
  const more = await attempt(() => readList(kind, { from: length, count: pageLength }))
  if (!more.ok) return
  const now = useMerge.getState().lists
  if (now[kind].length === length) setMerge({ lists: { ...now, [kind]: [...now[kind], ...more.value] } })
}

/** As much of every list as was shown before. */
export async function readLists(shown: MergeLists): Promise<MergeLists> {
  const kinds = Object.keys(shown) as (keyof MergeItems)[]
  const read = kinds.map(async (kind) => {
    const count = Math.max(pageLength, shown[kind].length)
    return [kind, await readList(kind, { from: 0, count })] as const
  })
  return Object.fromEntries(await Promise.all(read)) as unknown as MergeLists
}

/** The whole of a list. */
export const readWhole = <K extends keyof MergeItems>(kind: K, total: number): Promise<readonly MergeItems[K][]> =>
  fetchAll((slice) => readList(kind, slice), total)

async function readList<K extends keyof MergeItems>(
  kind: K,
  slice: { readonly from: number; readonly count: number },
): Promise<readonly MergeItems[K][]> {
  return (await askDesk('mergeItems', { ...slice, kind })) as readonly MergeItems[K][]
}

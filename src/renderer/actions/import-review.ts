import type { Result } from '#shared/result'
import type { EntryAnswer } from '#shared/workbook/foreign-choices'
import type { EntryQuestion } from '#shared/workbook/foreign-questions'
import { getDatabase } from '../db/open-database'
import { type ExchangeState, type ImportReview, setChoices, setExchange, useExchange } from '../state/exchange'
import { importFailed } from '../text/exchange'
import { attempt } from './attempt'
import { tellFailure } from './import-failure'
import { askDesk, fetchAll } from './import-thread'

/** A look at the list that was begun before anybody asked for it. */
type Ahead = Pick<ExchangeState, 'fields' | 'choices'> & { readonly looked: Promise<Result<ImportReview, unknown>> }

let ahead: Ahead | null = null

/** Begins to look the list through while the person still looks at its columns. */
export function lookAhead(): void {
  const { fields, choices } = useExchange.getState()
  const hasName = [...fields.values()].includes('name')
  ahead = hasName ? { fields, choices, looked: attempt(readReview) } : null
}

/** For a desk that is not there any more. */
export function forgetAhead(): void {
  ahead = null
}

/** The look that was begun, when it is still what is asked for. */
async function takeAhead(): Promise<ImportReview | null> {
  const { fields, choices } = useExchange.getState()
  const begun = ahead
  ahead = null
  if (begun === null || begun.fields !== fields || begun.choices !== choices) return null
  const looked = await begun.looked
  return looked.ok && looked.value.seq === (await readSeq()) ? looked.value : null
}

/** Looks the list through under the present choices; true when there is a review to show. */
export async function reviewImport(): Promise<boolean> {
  const { review } = useExchange.getState()
  if (review !== null && !review.stale) return true
  setExchange({ work: { kind: 'comparing', share: null, canStop: true } })
  const looked = await attempt(async () => (await takeAhead()) ?? (await readReview()))
  setExchange(looked.ok ? { work: null, review: looked.value } : { work: null })
  if (!looked.ok) tellFailure(importFailed.look, looked.error)
  return looked.ok
}

async function readReview(): Promise<ImportReview> {
  const { fields, choices } = useExchange.getState()
  const request = { storeName: getDatabase().name, mapping: [...fields], choices }
  const { questionCount, ...facts } = await askDesk('review', request)
  const questions = await fetchAll((slice) => askDesk('questions', slice), questionCount)
  const problems = await fetchAll((slice) => askDesk('problems', slice), facts.counts.problems)
  return { ...facts, questions, problems, stale: false }
}

/** The last change of the store. */
export const readSeq = async (): Promise<number> => (await getDatabase().meta.get('workspace'))?.seq ?? 0

/** Says what an entry is that may be there twice. */
export function answerQuestion({ key }: Pick<EntryQuestion, 'key'>, answer: EntryAnswer): void {
  const { answers } = useExchange.getState().choices
  setChoices({ answers: { ...answers, [key]: answer } })
}

/** The same word on every question that is still open: apart, left out, or the likest. */
export function answerAll(kind: 'new' | 'skip' | 'likest'): void {
  const { choices, review } = useExchange.getState()
  const open = (review?.questions ?? []).filter(({ key }) => choices.answers[key] === undefined)
  const answers = open.map(({ key, likenesses }): [string, EntryAnswer] => [
    key,
    kind === 'likest' ? (likenesses[0]?.answer ?? { kind: 'new' }) : { kind },
  ])
  setChoices({ answers: { ...choices.answers, ...Object.fromEntries(answers) } })
}

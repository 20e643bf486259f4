import type { EntryAnswer } from '#shared/workbook/foreign-choices'
import type { EntryQuestion } from '#shared/workbook/foreign-questions'
import type { KnownPartner } from '#shared/workbook/review-foreign-import'
import type { Partner } from '#shared/domain/records/partner'
import { getDatabase } from '../db/open-database'
import { type ImportReview, type ImportWork, setChoices, setExchange, useExchange } from '../state/exchange'
import { importFailed } from '../text/exchange'
import { attempt } from './attempt'
import { tellFailure } from './import-failure'
import { askDesk, fetchAll } from './import-thread'

const work = (kind: ImportWork['kind'], share: number | null = null): void =>
  setExchange({ work: { kind, share, canStop: true } })

/** Looks the list through under the present choices; true when there is a review to show. */
export async function reviewImport(): Promise<boolean> {
  const { review } = useExchange.getState()
  if (review !== null && !review.stale) return true
  work('comparing')
  const looked = await attempt(readReview)
  setExchange({ work: null })
  if (looked.ok) setExchange({ review: looked.value })
  else tellFailure(importFailed.look, looked.error)
  return looked.ok
}

async function readReview(): Promise<ImportReview> {
  const { fields, choices } = useExchange.getState()
  const seq = await sendPartners()
  work('comparing')
  const { questionCount, ...facts } = await askDesk('review', { mapping: [...fields], choices })
  const questions = await fetchAll((slice) => askDesk('questions', slice), questionCount)
  const problems = await fetchAll((slice) => askDesk('problems', slice), facts.counts.problems)
  return { ...facts, questions, problems, seq, stale: false }
}

/** The last change of the store. */
export const readSeq = async (): Promise<number> => (await getDatabase().meta.get('workspace'))?.seq ?? 0

const pageLength = 1_000

/** Hands the partners that are here to the desk, closed ones included: a declined partner must not come back as new. */
async function sendPartners(): Promise<number> {
  const seq = await readSeq()
  await askDesk('forgetPartners', null)
  for (let after = ''; ;) {
    const page = await getDatabase().partners.where('id').above(after).limit(pageLength).toArray()
    await askDesk('addPartners', page.filter(({ deletedAt }) => deletedAt === null).map(toKnown))
    const last = page.at(-1)
    if (last === undefined || page.length < pageLength) return seq
    after = last.id
  }
}

const toKnown = (partner: Partner): KnownPartner => {
  const { id, name, website, country, segment, notes, contacts, tags, owner, tier, cadence, reviewOn } = partner
  return { id, name, website, country, segment, notes, contacts, tags, owner, tier, cadence, reviewOn }
}

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

import type { DecisionId } from '#shared/protocol/decisions'
import type { FiledReport } from '#shared/domain/records/filed-report'
import type { Partner } from '#shared/domain/records/partner'
import { parseReportCode } from '#shared/report/report-code'
import { type ChangedFact, changedFacts, reviewFacts } from '#shared/report/review-facts'
import { loadDossier } from '../db/load-dossiers'
import { getDatabase } from '../db/open-database'
import { beginDecision } from '../state/pending-decision'
import { codeWords } from '../text/report-page'
import { askHost } from './run-action'

/** What a typed code leads to. */
export type CodeAnswer =
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'changed'; readonly partner: Partner; readonly changes: readonly ChangedFact[] }
  | { readonly kind: 'not-in-review'; readonly partner: Partner }
  | { readonly kind: 'found'; readonly partner: Partner; readonly filed: FiledReport }

/** Finds the review that a signed page belongs to and compares its facts with those of now; null when reading failed. */
export async function findReviewByCode(typed: string): Promise<CodeAnswer | null> {
  const code = parseReportCode(typed)
  if (code === null) return { kind: 'mistyped' }
  const read = await askHost(codeWords.title, () => lookUp(code))
  return read === null ? null : read.answer
}

async function lookUp(code: string): Promise<CodeAnswer> {
  const filed = await newestFiled(code)
  if (filed === null) return { kind: 'unknown', code }
  const dossier = await loadDossier(getDatabase(), filed.partnerId)
  if (dossier === null || dossier.partner.deletedAt !== null) return { kind: 'gone' }
  const { partner } = dossier
  const wasMoved = partner.stage !== 'review' || partner.cycle !== filed.cycle
  // A review whose decision was taken differs in stage and cycle too; that is the plainer thing to say.
  if (wasMoved) return { kind: 'not-in-review', partner }
  const changes = changedFacts(filed.facts, reviewFacts(dossier))
  return changes.length > 0 ? { kind: 'changed', partner, changes } : { kind: 'found', partner, filed }
}

async function newestFiled(code: string): Promise<FiledReport | null> {
  let newest: FiledReport | null = null
  await getDatabase()
    .rows('filedReports')
    .each((row) => {
      const filed = row as unknown as FiledReport
      if (filed.code === code && (newest === null || filed.asOf > newest.asOf)) newest = filed
    })
  return newest
}

export type SignedDecision = {
  readonly partnerId: string
  readonly code: string
  readonly decision: DecisionId
  readonly by: string
  /** The day on the paper. */
  readonly on: string
}

/** Opens the gate with the decision that was ticked on paper; it is taken there, after everything it asks for. */
export const enterSignedDecision = (signed: SignedDecision): void =>
  beginDecision({ partnerId: signed.partnerId, decision: signed.decision, rationale: codeWords.rationale(signed) })

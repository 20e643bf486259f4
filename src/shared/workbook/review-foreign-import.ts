import type { StageId } from '../protocol/stages'
import type { Partner, PartnerProfile } from '../domain/records/partner'
import type { EntryAnswer, ImportChoices, MatchKey } from './foreign-choices'
import { type ForeignProfile, patchFromList, toForeignProfile } from './foreign-profile'
import { askAboutDuplicates, entryKey, type EntryQuestion } from './foreign-questions'
import { type ForeignImportRequest, planForeignImport, type PlannedPartner } from './plan-foreign-import'
import type { SheetProblem } from './sheet'

type Table = Pick<ForeignImportRequest, 'sheet' | 'header' | 'mapping'>
export type KnownPartner = PartnerProfile & Pick<Partner, 'id'>

/** What becomes of one entry of the list. */
export type EntryOutcome =
  /** `stage` is set when it is adopted there instead of starting in Research. */
  | { readonly kind: 'new'; readonly profile: ForeignProfile; readonly stage: StageId | null }
  | { readonly kind: 'update'; readonly partnerId: string; readonly patch: Partial<PartnerProfile> }
  | { readonly kind: 'same'; readonly partnerId: string }
  | { readonly kind: 'left-out'; readonly because: 'mode' | 'answer' | 'unanswered' }

export type ReviewedEntry = {
  readonly key: string
  readonly name: string
  readonly row: number
  readonly outcome: EntryOutcome
}

export type StageText = { readonly text: string; readonly count: number }

export type ForeignReview = {
  readonly entries: readonly ReviewedEntry[]
  readonly questions: readonly EntryQuestion[]
  readonly problems: readonly SheetProblem[]
  readonly stageTexts: readonly StageText[]
  readonly joinedByName: boolean
  readonly counts: ReviewCounts
}

export type ReviewCounts = {
  readonly rows: number
  readonly new: number
  /** Of the new ones, those that are adopted at a later stage. */
  readonly adopted: number
  readonly updated: number
  readonly same: number
  readonly leftOut: number
  readonly unanswered: number
  readonly problems: number
}

/** What an import does under a person's choices, entry by entry. Nothing is written; the gate still judges each step. */
export function reviewForeignImport(
  table: Table,
  existing: readonly KnownPartner[],
  choices: ImportChoices,
): ForeignReview {
  const asked = planWith(table, existing, { choices, joins: [] })
  const asks = askAboutDuplicates(asked.partners, asked.duplicates)
  const joins = readJoins(asked.partners, choices)
  const plan = joins.length === 0 ? asked : planWith(table, existing, { choices, joins })
  const known = new Map(existing.map((partner) => [partner.id, partner]))
  const byKey = new Map(asks.map((question) => [question.key, question]))
  const taken = new Set<string>()
  const entries = plan.partners.map((draft): ReviewedEntry => {
    const name = draft.values.get('name') ?? ''
    const key = entryKey(draft.rows, name)
    const judged = judge(draft, { question: byKey.get(key) ?? null, known, choices, taken })
    return { key, name, row: draft.rows[0] ?? 0, outcome: judged }
  })
  const settled = new Set(entries.filter(({ outcome }) => outcome.kind === 'same').map(({ key }) => key))
  const questions = asks.filter(({ key }) => choices.answers[key] !== undefined || !settled.has(key))
  const unanswered = questions.filter(({ key }) => choices.answers[key] === undefined).length
  return {
    entries,
    questions,
    problems: plan.problems,
    stageTexts: countStages(plan.partners),
    joinedByName: plan.joinedByName,
    counts: { ...countOutcomes(entries), rows: plan.counts.rows, unanswered, problems: plan.problems.length },
  }
}

type Planning = { readonly choices: ImportChoices; readonly joins: ForeignImportRequest['joins'] }

function planWith(table: Table, existing: readonly KnownPartner[], { choices, joins }: Planning) {
  const { joinByName, keepUnmapped, splitNamesOn, matchKey } = choices
  const plan = planForeignImport({
    ...table,
    existing: toVisible(existing, matchKey),
    mode: 'both',
    joinByName,
    keepUnmapped,
    splitNamesOn,
    joins,
  })
  return { ...plan, partners: plan.partners.map((draft) => matchOnlyBy(draft, matchKey, existing)) }
}

/** What the match key lets a row be recognised by. */
function toVisible(existing: readonly KnownPartner[], matchKey: MatchKey): ForeignImportRequest['existing'] {
  if (matchKey === 'none') return []
  return matchKey === 'name' ? existing.map(({ id, name }) => ({ id, name, website: null })) : existing
}

/** A match by something else than the chosen key is offered instead of taken. */
function matchOnlyBy(draft: PlannedPartner, matchKey: MatchKey, existing: readonly KnownPartner[]): PlannedPartner {
  const { match } = draft
  if (match.kind === 'new' || matchKey === 'all' || match.by === matchKey || match.by === 'id') return draft
  const { partnerId } = match
  const name = existing.find(({ id }) => id === partnerId)?.name ?? ''
  const because = match.by === 'website' ? ('website' as const) : ('same-name' as const)
  return { ...draft, match: { kind: 'new', candidates: [{ partnerId, name, score: 1, because }] } }
}

/** Rows of entries that somebody declared to be one partner. */
function readJoins(entries: readonly PlannedPartner[], choices: ImportChoices): ForeignImportRequest['joins'] {
  // Where one cell holds several names, rows do not tell entries apart.
  if (choices.splitNamesOn !== null) return []
  const rowsOf = new Map(entries.map(({ rows, values }) => [entryKey(rows, values.get('name') ?? ''), rows]))
  const groups = new Map<string, Set<number>>()
  for (const [key, answer] of Object.entries(choices.answers)) {
    if (answer.kind !== 'entry') continue
    const joined = groups.get(answer.key) ?? groups.get(key) ?? new Set<number>()
    for (const row of [...(rowsOf.get(answer.key) ?? []), ...(rowsOf.get(key) ?? [])]) joined.add(row)
    groups.set(answer.key, joined)
    groups.set(key, joined)
  }
  return [...new Set(groups.values())].map((rows) => [...rows])
}

type Judging = {
  readonly question: EntryQuestion | null
  readonly known: ReadonlyMap<string, KnownPartner>
  readonly choices: ImportChoices
  /** Partners that an earlier entry is already; a second one may not write over the first. */
  readonly taken: Set<string>
}

function judge(draft: PlannedPartner, judging: Judging): EntryOutcome {
  const { question, known, choices, taken } = judging
  const profile = toForeignProfile(draft)
  const answered = question === null ? undefined : choices.answers[question.key]
  if (answered === undefined) {
    const same = findUnchanged(profile, draft, judging)
    if (same !== null) {
      taken.add(same)
      return { kind: 'same', partnerId: same }
    }
  }
  const matched: EntryAnswer =
    draft.match.kind === 'same' ? { kind: 'partner', partnerId: draft.match.partnerId } : { kind: 'new' }
  const answer = answered ?? question?.usual ?? matched
  if (answer.kind === 'skip') return { kind: 'left-out', because: answered === undefined ? 'unanswered' : 'answer' }
  const partner = answer.kind === 'partner' ? known.get(answer.partnerId) : undefined
  if (partner !== undefined) {
    const patch = patchFromList(partner, profile, choices.existingValues)
    taken.add(partner.id)
    if (Object.keys(patch).length === 0) return { kind: 'same', partnerId: partner.id }
    if (choices.mode === 'create') return { kind: 'left-out', because: 'mode' }
    return { kind: 'update', partnerId: partner.id, patch }
  }
  if (choices.mode === 'update') return { kind: 'left-out', because: 'mode' }
  const stage = choices.adopt[draft.values.get('stage') ?? ''] ?? null
  return { kind: 'new', profile, stage: stage === 'research' ? null : stage }
}

/** A partner among the candidates that says all of this already, such as a name that is there twice on both sides. */
function findUnchanged(
  profile: ForeignProfile,
  { match }: PlannedPartner,
  { known, taken, choices }: Judging,
): string | null {
  if (match.kind === 'same') return null
  for (const { partnerId, because } of match.candidates) {
    const partner = known.get(partnerId)
    if (partner === undefined || taken.has(partnerId) || because === 'similar-name') continue
    if (Object.keys(patchFromList(partner, profile, choices.existingValues)).length === 0) return partnerId
  }
  return null
}

function countStages(entries: readonly PlannedPartner[]): readonly StageText[] {
  const counts = new Map<string, number>()
  for (const { values } of entries) {
    const text = values.get('stage')
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => ({ text, count })).toSorted((a, b) => b.count - a.count)
}

function countOutcomes(entries: readonly ReviewedEntry[]) {
  const count = (kind: EntryOutcome['kind']): number => entries.filter(({ outcome }) => outcome.kind === kind).length
  const adopted = entries.filter(({ outcome }) => outcome.kind === 'new' && outcome.stage !== null).length
  return {
    new: count('new'),
    adopted,
    updated: count('update'),
    same: count('same'),
    leftOut: count('left-out'),
  }
}

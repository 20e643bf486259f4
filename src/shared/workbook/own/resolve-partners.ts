import type { PartnerField } from '../partner-fields'
import { matchPartners, type PartnerCandidate } from '../match-partners'
import { normaliseName, websiteDomain } from '../partner-name'
import { derivedId } from './derived-id'
import type { OwnRow, OwnWorkbook } from './read-own-workbook'
import { isInBin, type StoreRecords } from './store-records'

/** Whom a row without an id means, as a person answered. */
export type IdentityAnswer =
  | { readonly kind: 'same'; readonly partnerId: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }

/** A row whose id was lost and whose name and website fit no partner for certain. */
export type IdentityQuestion = {
  readonly key: string
  readonly name: string
  readonly sheet: string
  readonly row: number
  readonly candidates: readonly PartnerCandidate[]
}

export type ResolvedRow = { readonly row: OwnRow; readonly id: string; readonly partnerId: string }

export type ResolvedPartners = {
  readonly rows: readonly ResolvedRow[]
  readonly questions: readonly IdentityQuestion[]
  /** Rows with an id that an earlier row had already. */
  readonly twice: readonly OwnRow[]
}

type Resolving = {
  readonly workbook: OwnWorkbook
  readonly store: StoreRecords
  readonly answers: Readonly<Record<string, IdentityAnswer>>
}

/** Finds for every row of the sheet Partners the partner it means: by its id, and where that is lost by name and website. */
export function resolvePartners({ workbook, store, answers }: Resolving): ResolvedPartners {
  const base = workbook.base.get('partners') ?? new Map()
  const rows: ResolvedRow[] = []
  const lost: OwnRow[] = []
  const twice: OwnRow[] = []
  const claimed = new Set<string>()
  const claim = (row: OwnRow, id: string): void => {
    claimed.add(id)
    rows.push({ row, id, partnerId: id })
  }
  for (const row of workbook.rows.get('partners') ?? []) {
    if (row.id === null || (!base.has(row.id) && !store.partners.has(row.id))) lost.push(row)
    else if (!claimed.has(row.id)) claim(row, row.id)
    else if (Object.is(row.values.get('name'), base.get(row.id)?.fields['name'])) twice.push(row)
    else lost.push(row)
  }
  const named = lost.filter((row) => typeof row.values.get('name') === 'string')
  const questions: IdentityQuestion[] = []
  for (const found of matchLost(named, { store, claimed, answers })) {
    if (found.kind === 'question') questions.push(found.question)
    else if (found.kind === 'known') claim(found.row, found.id)
    else {
      const id = newPartnerId(found.row, workbook)
      if (claimed.has(id)) twice.push(found.row)
      else claim(found.row, id)
    }
  }
  return { rows, questions, twice }
}

type Found =
  | { readonly kind: 'known'; readonly row: OwnRow; readonly id: string }
  | { readonly kind: 'new'; readonly row: OwnRow }
  | { readonly kind: 'question'; readonly question: IdentityQuestion }

type Matching = Pick<Resolving, 'store' | 'answers'> & { readonly claimed: ReadonlySet<string> }

function matchLost(rows: readonly OwnRow[], { store, claimed, answers }: Matching): readonly Found[] {
  if (rows.length === 0) return []
  const free = [...store.partners.values()].filter((partner) => !claimed.has(partner.id) && !isInBin(partner))
  const existing = free.map(({ id, ...partner }) => ({
    id,
    name: String(partner['name']),
    website: String(partner['website']),
  }))
  const matches = matchPartners(rows.map(toDraft), existing)
  return rows.flatMap((row, at): readonly Found[] => {
    const match = matches[at]
    if (match?.kind === 'same') return [{ kind: 'known', row, id: match.partnerId }]
    const key = questionKey(row)
    const answer = answers[key]
    if (answer?.kind === 'skip') return []
    if (answer?.kind === 'same') return [{ kind: 'known', row, id: answer.partnerId }]
    const candidates = match?.candidates ?? []
    if (answer?.kind === 'new' || candidates.length === 0) return [{ kind: 'new', row }]
    const name = String(row.values.get('name'))
    return [{ kind: 'question', question: { key, name, sheet: row.sheet, row: row.row, candidates } }]
  })
}

const questionKey = ({ sheet, row }: OwnRow): string => `${sheet}!${String(row)}`

const toDraft = (row: OwnRow) => ({
  rows: [row.row],
  contacts: [],
  totals: [],
  notes: [],
  values: new Map<PartnerField, string>([
    ['name', String(row.values.get('name') ?? '')],
    ['website', String(row.values.get('website') ?? '')],
  ]),
})

const newPartnerId = ({ values }: OwnRow, { manifest }: OwnWorkbook): string =>
  derivedId([
    manifest.workspaceId,
    'partners',
    normaliseName(String(values.get('name'))),
    websiteDomain(String(values.get('website') ?? '')),
  ])

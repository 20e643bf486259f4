import { cellAddress } from './cell-address'
import { findDuplicates, type PossibleDuplicate } from './find-duplicates'
import type { FoundHeader } from './find-header'
import { draftFromRow, draftFromRows, type ForeignDraft, type OtherColumns } from './foreign-draft'
import { matchPartners, type ExistingPartner, type PartnerMatch } from './match-partners'
import { normaliseName } from './partner-name'
import { readForeignRows, type FieldMapping, type ForeignRow } from './read-foreign-rows'
import { addPeople, separatePeople } from './separate-people'
import type { Sheet, SheetProblem } from './sheet'

export type ForeignImportRequest = {
  readonly sheet: Sheet
  readonly header: FoundHeader
  readonly mapping: FieldMapping
  readonly existing: readonly ExistingPartner[]
  readonly mode: 'create' | 'update' | 'both'
  /** Keeps the texts of unmapped columns as lines of notes. */
  readonly keepUnmapped: boolean
  /** Whether rows with one name are one partner: `auto` joins them where a list has three or more rows per name. */
  readonly joinByName: 'auto' | 'always' | 'never'
  /** Sets of row numbers that a person declared to be one partner. */
  readonly joins: readonly (readonly number[])[]
  /** Separates several names in one cell, such as `,`; null when a cell is one name. */
  readonly splitNamesOn: string | null
}

export type PlannedPartner = ForeignDraft & {
  readonly match: PartnerMatch
  /** `skip` where the mode leaves the partner as it is. */
  readonly action: 'create' | 'update' | 'skip'
}

export type ForeignImportPlan = {
  readonly partners: readonly PlannedPartner[]
  readonly duplicates: readonly PossibleDuplicate[]
  readonly problems: readonly SheetProblem[]
  readonly joinedByName: boolean
  readonly counts: {
    readonly rows: number
    readonly new: number
    readonly same: number
    readonly skipped: number
    readonly problems: number
  }
}

/** What an import of a foreign list would do: nothing is decided that a person should decide, and nothing is written. */
export function planForeignImport(request: ForeignImportRequest): ForeignImportPlan {
  const { sheet, header, mapping } = request
  const read = readForeignRows(sheet, header, mapping)
  const nameColumn = header.columns.find(({ index }) => mapping.get(index) === 'name')?.index ?? null
  if (nameColumn === null) return planWithoutNames(request, read.problems)
  const named = read.rows.flatMap((row) => splitNames(row, request.splitNamesOn))
  const { partners: rows, people, problems: peopleProblems } = separatePeople(named, sheet.name, nameColumn)
  const missing = read.rows
    .filter((row) => !row.values.has('name'))
    .map(({ row }) => reportNoName(sheet.name, row, nameColumn))
  const joinedByName = decideJoining(rows, request.joinByName)
  const drafts = addPeople(joinRows(rows, request, { byName: joinedByName, titles: read.titles }), people)
  const matches = matchPartners(drafts, request.existing)
  const partners = drafts.map((draft, at) =>
    planPartner(draft, matches[at] ?? { kind: 'new', candidates: [] }, request.mode),
  )
  const problems = [...missing, ...peopleProblems, ...read.problems]
  return {
    partners,
    duplicates: findDuplicates(drafts),
    problems,
    joinedByName,
    counts: countPlan(header.dataRows.length, partners, problems),
  }
}

function countPlan(
  rows: number,
  partners: readonly PlannedPartner[],
  problems: readonly SheetProblem[],
): ForeignImportPlan['counts'] {
  const same = partners.filter(({ match }) => match.kind === 'same').length
  const skipped = partners.filter(({ action }) => action === 'skip').length
  return { rows, new: partners.length - same, same, skipped, problems: problems.length }
}

function planWithoutNames(
  { sheet, header }: ForeignImportRequest,
  problems: readonly SheetProblem[],
): ForeignImportPlan {
  const problem: SheetProblem = {
    kind: 'name-column-missing',
    sheet: sheet.name,
    cell: null,
    found: header.columns.map(({ title }) => title).join(', '),
    expected: 'a column with the names of the partners',
    message: `No column of "${sheet.name}" says that it holds the partners' names. Choose the column that does.`,
  }
  const all = [problem, ...problems]
  const counts = { rows: header.dataRows.length, new: 0, same: 0, skipped: 0, problems: all.length }
  return { partners: [], duplicates: [], problems: all, joinedByName: false, counts }
}

function reportNoName(sheet: string, row: number, column: number): SheetProblem {
  return {
    kind: 'name-missing',
    sheet,
    cell: cellAddress({ row, column }),
    found: null,
    expected: 'the name of a partner',
    message: `Row ${row} names no partner and is left out. Fill in the name and import the list again.`,
  }
}

function splitNames(row: ForeignRow, separator: string | null): readonly ForeignRow[] {
  const name = row.values.get('name')
  if (name === undefined) return []
  if (separator === null) return [row]
  const names = name.split(separator).map((part) => part.trim())
  return names
    .filter((part) => part !== '')
    .map((part) => ({ ...row, values: new Map([...row.values, ['name', part]]) }))
}

const rowsPerName = 3
const fewRows = 10

function decideJoining(rows: readonly ForeignRow[], choice: ForeignImportRequest['joinByName']): boolean {
  if (choice !== 'auto') return choice === 'always'
  const names = new Set(rows.map((row) => normaliseName(row.values.get('name') ?? '')))
  return rows.length >= fewRows && rows.length / names.size >= rowsPerName
}

type Joining = { readonly byName: boolean; readonly titles: readonly string[] }

function joinRows(
  rows: readonly ForeignRow[],
  request: ForeignImportRequest,
  { byName, titles }: Joining,
): readonly ForeignDraft[] {
  const columns: OtherColumns = { titles, keeps: request.keepUnmapped }
  if (!byName && request.joins.length === 0) return rows.map((row) => draftFromRow(row, columns))
  const declared = new Map(request.joins.flatMap((set, at) => set.map((row) => [row, `join ${at}`] as const)))
  const groups = new Map<string, ForeignRow[]>()
  rows.forEach((row, at) => {
    const name = byName ? `name ${normaliseName(row.values.get('name') ?? '')}` : `row ${at}`
    const key = declared.get(row.row) ?? name
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  })
  return [...groups.values()].map((group) => {
    const [first] = group
    return first !== undefined && group.length === 1 ? draftFromRow(first, columns) : draftFromRows(group, columns)
  })
}

function planPartner(draft: ForeignDraft, match: PartnerMatch, mode: ForeignImportRequest['mode']): PlannedPartner {
  const wanted = match.kind === 'same' ? 'update' : 'create'
  return { ...draft, match, action: mode === 'both' || mode === wanted ? wanted : 'skip' }
}

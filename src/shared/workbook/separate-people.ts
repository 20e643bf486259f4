import { cellAddress } from './cell-address'
import { readContact, type ForeignDraft } from './foreign-draft'
import { normaliseName } from './partner-name'
import type { ForeignRow } from './read-foreign-rows'
import type { SheetProblem } from './sheet'
import type { ForeignContact } from './split-contact'

export type ListedPerson = { readonly of: string; readonly row: number; readonly contact: ForeignContact }

export type Separated = {
  readonly partners: readonly ForeignRow[]
  readonly people: readonly ListedPerson[]
  readonly problems: readonly SheetProblem[]
}

/** Address books hold companies and their people in one list: a person below a listed company is its contact. */
export function separatePeople(rows: readonly ForeignRow[], sheet: string, nameColumn: number): Separated {
  const mixed = rows.some((row) => isMarkedCompany(row))
  if (!mixed) return { partners: rows, people: [], problems: [] }
  const companies = new Set(rows.filter(isMarkedCompany).map((row) => normaliseName(row.values.get('name') ?? '')))
  const people: ListedPerson[] = []
  const problems: SheetProblem[] = []
  const partners = rows.filter((row) => {
    if (isMarkedCompany(row)) return true
    const name = row.values.get('name') ?? ''
    const parent = normaliseName(row.values.get('parentName') ?? '')
    if (parent !== '' && companies.has(parent)) {
      people.push({
        of: parent,
        row: row.row,
        contact: { ...(readContact(row) ?? { email: '', phone: '', role: '' }), name },
      })
      return false
    }
    problems.push(reportPerson(sheet, { row: row.row, column: nameColumn }, name))
    return true
  })
  return { partners, people, problems }
}

function isMarkedCompany(row: ForeignRow): boolean {
  return /^(true|yes|ja|oui|si|sì|sí|1|x|company)$/i.test(row.values.get('isCompany') ?? '')
}

function reportPerson(
  sheet: string,
  place: { readonly row: number; readonly column: number },
  name: string,
): SheetProblem {
  return {
    kind: 'person-not-company',
    sheet,
    cell: cellAddress(place),
    found: name,
    expected: 'a company',
    message: `"${name}" is marked as a person without a company in this list. It would become a partner; leave it out if it should not.`,
  }
}

export function addPeople(drafts: readonly ForeignDraft[], people: readonly ListedPerson[]): readonly ForeignDraft[] {
  if (people.length === 0) return drafts
  return drafts.map((draft) => {
    const own = people.filter(({ of }) => of === normaliseName(draft.values.get('name') ?? ''))
    if (own.length === 0) return draft
    const rows = [...draft.rows, ...own.map(({ row }) => row)]
    return { ...draft, rows, contacts: [...draft.contacts, ...own.map(({ contact }) => contact)] }
  })
}

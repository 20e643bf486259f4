import { describe, expect, it } from 'vitest'
import { emptyProfile, type PartnerProfile } from '#shared/domain/records/partner'
import { defaultChoices, type ImportChoices } from '#shared/workbook/foreign-choices'
import { completeProfile } from '#shared/workbook/foreign-profile'
import { openTable } from '#shared/workbook/foreign-table'
import { type ForeignReview, type KnownPartner, reviewForeignImport } from '#shared/workbook/review-foreign-import'
import type { CellValue } from '#shared/workbook/sheet'

type List = readonly (readonly CellValue[])[]

function review(rows: List, known: readonly KnownPartner[], choices: Partial<ImportChoices> = {}): ForeignReview {
  const table = openTable({ name: 'List', hidden: false, rows }, 1)
  const mapping = new Map(table.guess.columns.map(({ index, field }) => [index, field]))
  return reviewForeignImport({ ...table, mapping }, known, { ...defaultChoices, ...choices })
}

const known = (id: string, profile: Partial<PartnerProfile>): KnownPartner => ({ ...emptyProfile, ...profile, id })
const outcomes = ({ entries }: ForeignReview): readonly unknown[] => entries.map(({ outcome }) => outcome)

/** The partners that the store has after the import. */
const written = ({ entries }: ForeignReview): readonly KnownPartner[] =>
  entries.flatMap(({ outcome }, at) =>
    outcome.kind === 'new' ? [{ ...completeProfile(outcome.profile), id: `p${String(at)}` }] : [],
  )

describe('what becomes of an entry', () => {
  it('is new, and starts in Research unless its stage is adopted', () => {
    const list = [
      ['Company', 'Status'],
      ['Acme', 'Active'],
      ['Beta', 'Lead'],
    ]
    expect(outcomes(review(list, [], { adopt: { Active: 'development' }, adoptReason: 'since 2019' }))).toMatchObject([
      { kind: 'new', stage: 'development' },
      { kind: 'new', stage: null },
    ])
  })

  it('is the same when the same list comes again, doubled names included', () => {
    const list = [
      ['Company', 'Website', 'Sector', 'Email', 'Remark A'],
      ['Acme GmbH', 'acme.example', 'Energy', 'a@acme.example', 'x'],
      ['Acme GmbH', '', 'Water', 'b@acme.example', 'y'],
      ['Beta', 'beta.example', '', '', 'z'],
    ]
    const first = review(list, [])
    expect(first.counts).toMatchObject({ new: 3, same: 0 })
    expect(review(list, written(first)).counts).toMatchObject({ new: 0, updated: 0, same: 3, unanswered: 0 })
  })

  it('updates what differs, adds to notes and contacts, and empties nothing', () => {
    const partner = known('a', {
      name: 'Acme',
      website: 'https://acme.example',
      segment: 'Energy',
      country: 'France',
      notes: 'Met in May',
      contacts: [{ name: 'Ann Lee', role: '', email: 'ann@acme.example', phone: '' }],
    })
    const list = [
      ['Company', 'Sector', 'Country', 'Contact', 'Email', 'Phone', 'Notes'],
      ['Acme', 'Water', '', 'Ann Lee', 'ann@acme.example', '+49 30 123456', 'Likes tea'],
    ]
    expect(outcomes(review(list, [partner]))).toMatchObject([
      {
        kind: 'update',
        partnerId: 'a',
        patch: {
          segment: 'Water',
          notes: 'Met in May\nLikes tea',
          contacts: [{ name: 'Ann Lee', role: '', email: 'ann@acme.example', phone: '+49 30 123456' }],
        },
      },
    ])
  })

  it('keeps values that a partner has when only empty fields are filled', () => {
    const partner = known('a', { name: 'Acme', segment: 'Energy' })
    const list = [
      ['Company', 'Sector', 'Country'],
      ['Acme', 'Water', 'FR'],
    ]
    const [outcome] = outcomes(review(list, [partner], { existingValues: 'fill-empty' }))
    expect(outcome).toEqual({ kind: 'update', partnerId: 'a', patch: { country: 'France' } })
  })

  it('is left out where the mode does not ask for it', () => {
    const list = [
      ['Company', 'Sector'],
      ['Acme', 'Water'],
      ['Beta', 'Water'],
    ]
    const here = [known('a', { name: 'Acme' })]
    expect(review(list, here, { mode: 'create' }).counts).toMatchObject({ new: 1, updated: 0, leftOut: 1 })
    expect(review(list, here, { mode: 'update' }).counts).toMatchObject({ new: 0, updated: 1, leftOut: 1 })
  })
})

describe('what may be there twice', () => {
  const list = [
    ['Company', 'Sector'],
    ['Distribuzioni Lombarde', 'Energy'],
    ['Distribuzioni Lombarde', 'Water'],
    ['Beta', 'Water'],
  ]

  it('is asked with its score, and nothing is joined unasked', () => {
    const { questions, counts } = review(list, [])
    expect(questions).toMatchObject([{ row: 3, likenesses: [{ row: 2, score: 1, because: 'same-name' }] }])
    expect(counts).toMatchObject({ new: 3, unanswered: 1 })
  })

  it('becomes one partner when somebody says so, and the question stays to be answered otherwise', () => {
    const [question] = review(list, []).questions
    const answers = { [question?.key ?? '']: question?.likenesses[0]?.answer ?? { kind: 'new' as const } }
    const joined = review(list, [], { answers })
    expect(joined.counts).toMatchObject({ new: 2, unanswered: 0 })
    expect(joined.questions).toHaveLength(1)
  })

  it('is left out with the very name of a partner that is here and cannot be told apart, until somebody decides', () => {
    const here = [known('a', { name: 'Beta' }), known('b', { name: 'Beta' })]
    const first = review(
      [
        ['Company', 'Sector'],
        ['Beta', 'Water'],
      ],
      here,
    )
    expect(outcomes(first)).toEqual([{ kind: 'left-out', because: 'unanswered' }])
    const key = first.questions[0]?.key ?? ''
    const answered = review(
      [
        ['Company', 'Sector'],
        ['Beta', 'Water'],
      ],
      here,
      { answers: { [key]: { kind: 'partner', partnerId: 'b' } } },
    )
    expect(outcomes(answered)).toMatchObject([{ kind: 'update', partnerId: 'b' }])
  })

  it('is offered instead of taken when another key was chosen', () => {
    const here = [known('a', { name: 'Acme', website: 'https://acme.example' })]
    const rows = [
      ['Company', 'Website'],
      ['Acme Holding', 'acme.example'],
    ]
    expect(review(rows, here).counts).toMatchObject({ updated: 1 })
    expect(review(rows, here, { matchKey: 'name' }).counts).toMatchObject({ updated: 0 })
    expect(review(rows, here, { matchKey: 'none' }).counts).toMatchObject({ new: 1 })
  })
})

describe('a list of people', () => {
  it('offers first and last name together as the name of a partner', () => {
    const rows = [
      ['First Name', 'Last Name', 'Role'],
      ['Ann', 'Lee', 'Coach'],
      ['Bo', 'Ray', 'Coach'],
    ]
    const { header, guess } = openTable({ name: 'List', hidden: false, rows }, 1)
    expect(header.columns.at(-1)).toMatchObject({ title: 'First Name + Last Name', samples: ['Ann Lee', 'Bo Ray'] })
    expect(guess.nameCandidates.map(({ index }) => index)).toContain(3)
  })
})

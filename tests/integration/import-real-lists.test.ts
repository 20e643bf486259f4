import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultChoices, type ImportChoices } from '#shared/workbook/foreign-choices'
import { completeProfile } from '#shared/workbook/foreign-profile'
import type { PartnerField } from '#shared/workbook/partner-fields'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import type { KnownPartner } from '#shared/workbook/review-foreign-import'
import { parseSheetBytes } from '../../src/main/services/sheet/parse-sheet-bytes'
import {
  createImportDesk,
  type ImportDesk,
  type MappedColumns,
  type ReviewRequest,
} from '../../src/renderer/actions/import-desk'
import { createCarrier } from '../../src/renderer/actions/thread-carrier'

const folder = join(import.meta.dirname, '../../../shared/data')
const present = existsSync(join(folder, 'manifest.json'))
if (!present) console.warn('SKIPPED: the real spreadsheets are not on this machine, so none was imported.')

/** What a person corrects in the wizard. */
type Corrections = {
  readonly sheet?: string
  readonly choices?: Partial<ImportChoices>
  readonly fields?: Readonly<Record<string, PartnerField>>
}

async function open(fileName: string, { sheet, fields = {} }: Corrections) {
  const bytes = readFileSync(join(folder, fileName))
  const file = await parseSheetBytes({ fileName, bytes, encoding: null, delimiter: null }, () => undefined)
  const stored: KnownPartner[] = []
  let seq = 0
  const desk = createImportDesk(createCarrier(), async () => ({ seq: (seq += 1), lastId: null, partners: [...stored] }))
  desk.open(file)
  desk.addPages(packSheetFile(file).sheets.flatMap(({ pages }, sheet) => pages.map((page) => ({ sheet, page }))))
  const described = desk.describe(null)
  const at = sheet === undefined ? described.chosen : file.sheets.findIndex(({ name }) => name === sheet)
  const headerRow = at === null ? null : (described.sheets[at]?.headerRow ?? null)
  if (at === null || headerRow === null) return { desk, stored, mapping: null }
  const { columns } = desk.openTable({ sheet: at, headerRow })
  const mapping: MappedColumns = columns.map(({ index, title, field }) => [index, fields[title] ?? field])
  return { desk, stored, mapping }
}

async function review(fileName: string, corrections: Corrections = {}) {
  const { desk, stored, mapping } = await open(fileName, corrections)
  if (mapping === null) throw new Error(`${fileName} holds no table`)
  const request = { storeName: 'store', mapping, choices: { ...defaultChoices, ...corrections.choices } }
  const facts = await desk.review(request)
  return { desk, facts, again: () => importTwice(desk, stored, request) }
}

/** The review of the same list after everything new in it was written. */
async function importTwice(desk: ImportDesk, stored: KnownPartner[], request: ReviewRequest) {
  const entries = desk.entries({ from: 0, count: 100_000 })
  stored.push(
    ...entries.flatMap(({ outcome }, at) =>
      outcome.kind === 'new' ? [{ ...completeProfile(outcome.profile), id: `p${String(at)}` }] : [],
    ),
  )
  return (await desk.review(request)).counts
}

type Figures = { readonly rows: number; readonly new: number; readonly problems: number; readonly questions: number }

type RealList = { readonly fileName: string; readonly figures: Figures; readonly corrections?: Corrections }

const toList = (fileName: string, figures: Figures, corrections: Corrections = {}): RealList => ({
  fileName,
  figures,
  corrections,
})

const lists: readonly RealList[] = [
  toList('maven_accounts.csv', { rows: 85, new: 85, problems: 0, questions: 0 }),
  toList('maven_sales_pipeline.csv', { rows: 8800, new: 85, problems: 1425, questions: 0 }),
  toList('odileeds_sponsors.csv', { rows: 26, new: 26, problems: 0, questions: 0 }),
  toList('odileeds_partners.csv', { rows: 29, new: 29, problems: 0, questions: 0 }),
  toList('it_fornitori_quickshop.csv', { rows: 8, new: 8, problems: 0, questions: 1 }),
  toList('fr_fournisseurs_dolibarr.csv', { rows: 20, new: 20, problems: 0, questions: 0 }),
  toList('odoo_res_partner_kaelin.csv', { rows: 10, new: 9, problems: 1, questions: 0 }),
  toList(
    'impulse_partners_semicolon.csv',
    { rows: 6, new: 12, problems: 0, questions: 0 },
    { fields: { Institute: 'name' }, choices: { splitNamesOn: ',' } },
  ),
  toList(
    'quickbooks_leads.xlsx',
    { rows: 73, new: 73, problems: 0, questions: 3 },
    { fields: { 'Full Name': 'name' } },
  ),
  toList('ccs_suppliers.xlsx', { rows: 6, new: 6, problems: 0, questions: 0 }),
  toList(
    'janitor_dirty_data.xlsx',
    { rows: 12, new: 12, problems: 0, questions: 2 },
    { fields: { 'First Name + Last Name': 'name' } },
  ),
  toList('hxl_quality.xlsx', { rows: 4, new: 4, problems: 0, questions: 1 }),
  toList('hxl_quality.xlsx', { rows: 4, new: 4, problems: 0, questions: 1 }, { sheet: 'input-quality-hxl' }),
  toList('hxl_merged.xlsx', { rows: 4, new: 4, problems: 0, questions: 1 }),
  toList('hxl_latin1.csv', { rows: 4, new: 4, problems: 0, questions: 1 }),
]

describe.runIf(present)('real lists', () => {
  it.each(lists)(
    '$fileName comes in as it should, and a second time changes nothing',
    async ({ fileName, figures, corrections }) => {
      const { facts, again } = await review(fileName, corrections)
      const { rows, new: added, problems } = facts.counts
      expect({ rows, new: added, problems, questions: facts.questionCount }).toEqual(figures)
      expect(await again()).toMatchObject({ new: 0, updated: 0, leftOut: 0 })
    },
  )

  it('a person of a listed company becomes its contact', async () => {
    const { desk } = await review('odoo_res_partner_kaelin.csv')
    const entries = desk.entries({ from: 0, count: 100 })
    const company = entries.find(({ name }) => name.startsWith('Oberflächentechnik'))
    expect(company?.outcome).toMatchObject({ profile: { contacts: [{ name: 'Werner Kopp' }] } })
    expect(entries.map(({ name }) => name)).not.toContain('Werner Kopp')
  })

  it('deals are summed up by partner in the notes', async () => {
    const { desk } = await review('maven_sales_pipeline.csv')
    const kanCode = desk.entries({ from: 0, count: 100 }).find(({ name }) => name === 'Kan-code')
    expect(kanCode?.outcome).toMatchObject({ profile: { notes: expect.stringContaining('close_value, Won: 341,455') } })
  })

  it('identifiers keep their leading zeros, and the contact of two columns becomes one person', async () => {
    const { desk } = await review('fr_fournisseurs_dolibarr.csv')
    const profiles = desk.entries({ from: 0, count: 100 }).map(({ outcome }) => JSON.stringify(outcome))
    expect(profiles.some((text) => text.includes('siren: 067491886'))).toBe(true)
    expect(profiles.every((text) => text.includes('"country":"France"'))).toBe(true)
  })

  it('a sheet that is no list holds no table', async () => {
    expect((await open('gsheets_datatypes.xlsx', {})).mapping).toBeNull()
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseSheet, readTables } from '#shared/workbook/choose-sheet'
import { parseDay } from '#shared/workbook/parse-day'
import {
  planForeignImport,
  type ForeignImportPlan,
  type ForeignImportRequest,
} from '#shared/workbook/plan-foreign-import'
import type { SheetFile } from '#shared/workbook/sheet'
import { describeFile } from '../../src/main/services/sheet/describe-file'
import { parseSheetBytes } from '../../src/main/services/sheet/parse-sheet-bytes'

const folder = join(import.meta.dirname, '../../../shared/data')
const present = existsSync(join(folder, 'manifest.json'))
if (!present) console.warn('SKIPPED: the real spreadsheets are not on this machine, so nothing was read from them.')

type ManifestFile = {
  readonly file: string
  readonly delimiter?: string
  readonly columns?: number
  readonly sheets?: readonly { readonly name: string }[]
}

const manifest = present
  ? (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { readonly files: readonly ManifestFile[] })
      .files
  : []

const read = (fileName: string): Promise<SheetFile> =>
  parseSheetBytes(
    { fileName, bytes: readFileSync(join(folder, fileName)), encoding: null, delimiter: null },
    () => undefined,
  )

const describeReal = async (fileName: string) => describeFile(await read(fileName))

async function plan(
  fileName: string,
  changes: Partial<ForeignImportRequest> = {},
  sheetName?: string,
): Promise<ForeignImportPlan> {
  const tables = readTables((await read(fileName)).sheets)
  const table = sheetName === undefined ? chooseSheet(tables) : tables.find(({ sheet }) => sheet.name === sheetName)
  if (table === null || table === undefined) throw new Error(`No table in ${fileName}`)
  return planForeignImport({
    sheet: table.sheet,
    header: table.header,
    mapping: new Map(table.guess.columns.map(({ index, field }) => [index, field])),
    existing: [],
    mode: 'both',
    keepUnmapped: true,
    joinByName: 'auto',
    joins: [],
    splitNamesOn: null,
    ...changes,
  })
}

const linesOf = ({ notes }: ForeignImportPlan['partners'][number]): readonly string[] => notes.join('\n').split('\n')

const valuesOf = (
  planned: ForeignImportPlan,
  field: 'name' | 'country' | 'startedOn' | 'endedOn' | 'website' | 'segment',
) => planned.partners.map(({ values }) => values.get(field))

describe.skipIf(!present)('the real spreadsheets', () => {
  it('are all there, and all can be read', async () => {
    const files = readdirSync(folder).filter((name) => name !== 'manifest.json')
    expect(files.toSorted()).toEqual(manifest.map(({ file }) => file).toSorted())
    const delimiters = new Map([
      ['comma', ','],
      ['semicolon', ';'],
    ])
    for (const { file, delimiter, sheets } of manifest) {
      const { delimiter: found, sheets: foundSheets } = await read(file)
      expect({ file, delimiter: found, sheets: foundSheets.map(({ name }) => name) }).toEqual({
        file,
        delimiter: delimiter === undefined ? null : delimiters.get(delimiter),
        sheets: sheets?.map(({ name }) => name) ?? [file.replace('.csv', '')],
      })
    }
  })

  it.each([
    ['maven_accounts.csv', 85, 1],
    ['maven_sales_pipeline.csv', 8_800, 1],
    ['odileeds_sponsors.csv', 26, 1],
    ['odileeds_partners.csv', 29, 1],
    ['it_fornitori_quickshop.csv', 8, 1],
    ['fr_fournisseurs_dolibarr.csv', 20, 1],
    ['odoo_res_partner_kaelin.csv', 10, 1],
    ['impulse_partners_semicolon.csv', 6, 1],
    ['quickbooks_leads.xlsx', 73, 1],
    ['ccs_suppliers.xlsx', 6, 1],
    ['janitor_dirty_data.xlsx', 12, 2],
    ['hxl_quality.xlsx', 4, 2],
    ['hxl_merged.xlsx', 4, 2],
    ['hxl_latin1.csv', 4, 2],
    ['gsheets_datatypes.xlsx', 0, null],
  ])('%s has %i data rows below its header', async (file, rows, headerRow) => {
    expect(await describeReal(file)).toMatchObject({ rows, headerRow })
  })

  it('maven accounts: 85 companies, none twice, 71 in the United States, years kept as years, parents in the notes', async () => {
    const planned = await plan('maven_accounts.csv')
    expect(planned.counts).toMatchObject({ new: 85, problems: 0 })
    expect(planned.duplicates).toEqual([])
    const countries = valuesOf(planned, 'country')
    expect(countries.filter((country) => country === 'United States')).toHaveLength(71)
    expect(new Set(countries).size).toBe(15)
    expect(valuesOf(planned, 'startedOn').every((year) => /^\d{4}$/.test(year ?? ''))).toBe(true)
    const parents = planned.partners.flatMap((partner) =>
      linesOf(partner).filter((line) => line.startsWith('subsidiary_of: ')),
    )
    expect(parents).toHaveLength(15)
    expect(parents.filter((note) => note.endsWith('Acme Corporation'))).toHaveLength(4)
  })

  it('maven pipeline: 85 partners instead of 8,800, won sums per account, 1,425 rows without a name reported', async () => {
    const planned = await plan('maven_sales_pipeline.csv')
    expect(planned.joinedByName).toBe(true)
    expect(planned.counts.new).toBe(85)
    expect(planned.problems.filter(({ kind }) => kind === 'name-missing')).toHaveLength(1_425)
    expect(planned.problems[0]).toMatchObject({ sheet: 'maven_sales_pipeline', cell: 'D11' })
    const won = planned.partners.map(({ values, totals }) => ({
      name: values.get('name'),
      sum: totals.find(({ title, stage }) => title === 'close_value' && stage === 'Won')?.sum ?? 0,
    }))
    const top = won.toSorted((a, b) => b.sum - a.sum).slice(0, 5)
    expect(top.map(({ name, sum }) => [name, sum])).toEqual([
      ['Kan-code', 341_455],
      ['Konex', 269_245],
      ['Condax', 206_410],
      ['Cheers', 198_020],
      ['Hottechi', 194_957],
    ])
    const accounts = await plan('maven_accounts.csv')
    expect(new Set(valuesOf(planned, 'name'))).toEqual(new Set(valuesOf(accounts, 'name')))
    const starts = valuesOf(planned, 'startedOn').map((day) => day ?? '')
    expect(starts.toSorted()[0]).toBe('2016-10-20')
  })

  it('odileeds sponsors: 26 partners, 6 without an end, partial days kept', async () => {
    const planned = await plan('odileeds_sponsors.csv')
    expect(planned.counts).toMatchObject({ new: 26, problems: 0 })
    expect(valuesOf(planned, 'endedOn').filter((day) => day === undefined)).toHaveLength(6)
    expect(valuesOf(planned, 'startedOn').filter((day) => /^\d{4}-\d{2}$/.test(day ?? ''))).toHaveLength(23)
  })

  it('odileeds partners: 29 partners, none twice, all with a website', async () => {
    const planned = await plan('odileeds_partners.csv')
    expect(planned.counts).toMatchObject({ new: 29, problems: 0 })
    expect(planned.duplicates).toEqual([])
    expect(valuesOf(planned, 'website').every((website) => website?.startsWith('http'))).toBe(true)
    expect(valuesOf(planned, 'startedOn').filter((day) => /^\d{4}$/.test(day ?? ''))).toHaveLength(26)
  })

  it('quickshop: 8 rows, the pair of equal names offered and not joined, contacts taken apart, countries translated', async () => {
    const planned = await plan('it_fornitori_quickshop.csv')
    expect(planned.partners).toHaveLength(8)
    expect(planned.duplicates).toMatchObject([{ rows: [[5], [7]], because: 'same-name' }])
    expect(new Set(valuesOf(planned, 'name')).size).toBe(7)
    expect(planned.partners[0]?.contacts).toMatchObject([{ name: 'Marco Rossi', email: 'marco@fornitureitalia.it' }])
    expect(planned.partners[3]?.contacts).toMatchObject([{ name: 'Chiara Bianchi', phone: '02 4567890' }])
    expect(planned.partners[6]?.contacts).toEqual([])
    expect(valuesOf(planned, 'country').slice(0, 3)).toEqual(['Italy', 'Germany', 'China'])
    expect(valuesOf(planned, 'country')[4]).toBe('United Kingdom')
  })

  it('dolibarr: 20 partners, no leading zero lost, FR is France, their contact is no owner', async () => {
    const planned = await plan('fr_fournisseurs_dolibarr.csv')
    expect(planned.counts).toMatchObject({ new: 20, problems: 0 })
    expect(new Set(valuesOf(planned, 'country'))).toEqual(new Set(['France']))
    const notes = planned.partners.flatMap(linesOf)
    expect(notes).toContain('siren: 067491886')
    expect(notes).toContain('siret: 06749188612203')
    expect(
      planned.partners.every(
        ({ values, contacts }) => !values.has('owner') && contacts[0]?.phone.startsWith('01 99 00'),
      ),
    ).toBe(true)
  })

  it('odoo: 8 companies, one with a person as contact, and one lone person reported', async () => {
    const planned = await plan('odoo_res_partner_kaelin.csv')
    expect(planned.partners).toHaveLength(9)
    const firm = planned.partners.find(({ values }) => values.get('name') === 'Oberflächentechnik GmbH')
    expect(firm?.contacts).toMatchObject([{ name: 'Werner Kopp' }])
    expect(planned.problems).toMatchObject([{ kind: 'person-not-company', found: 'Anita Inglin' }])
    expect(valuesOf(planned, 'country')).toContain('United States')
  })

  it('impulse: 4 columns, no name guessed from the place, 12 institutes when split', async () => {
    const described = await describeReal('impulse_partners_semicolon.csv')
    expect(described.columns.map(({ field }) => field)).toEqual(['country', null, null, null])
    expect(described.nameCandidates).toContain('Institute')
    const mapping = new Map([
      [0, 'country' as const],
      [2, 'name' as const],
    ])
    expect((await plan('impulse_partners_semicolon.csv', { mapping, splitNamesOn: ',' })).partners).toHaveLength(12)
  })

  it('quickbooks: asks what the name is, and takes no id that repeats', async () => {
    const described = await describeReal('quickbooks_leads.xlsx')
    expect(described.columns.map(({ field }) => field)).toEqual([null, 'contactName', 'contactEmail', 'contactPhone'])
    expect(described.problems[0]).toMatchObject({ kind: 'name-column-missing', sheet: 'data' })
    expect(described.nameCandidates).toEqual(['Full Name'])
  })

  it('ccs: takes the sheet of suppliers, and finds the headers of the other two', async () => {
    const described = await describeReal('ccs_suppliers.xlsx')
    expect(described).toMatchObject({ sheet: 'Scores', counts: { new: 6 } })
    expect(described.sheets.map(({ headerRow }) => headerRow)).toEqual([1, 3, 7])
  })

  it('janitor: errors read as empty with a warning, the second Certification kept, day numbers understood', async () => {
    const file = await read('janitor_dirty_data.xlsx')
    const errors = file.notices.filter(({ kind }) => kind === 'error-cell')
    expect(errors.map(({ cell, found }) => [cell, found])).toEqual([
      ['D6', '#REF!'],
      ['F13', '#N/A'],
      ['F14', '#N/A'],
    ])
    const described = describeFile(file)
    expect(described.columns.map(({ title }) => title)).toContain('Certification (2)')
    expect(parseDay(file.sheets[0]?.rows[2]?.[4] ?? null, { order: null })).toMatchObject({
      value: { value: '2008-08-30' },
    })
    expect((await plan('janitor_dirty_data.xlsx', { mapping: new Map([[1, 'name' as const]]) })).counts.rows).toBe(12)
  })

  it('hxl: 4 records in each sheet, organisations filled down merged cells, tags not imported', async () => {
    expect(valuesOf(await plan('hxl_quality.xlsx', {}, 'input-quality-no-hxl'), 'name')).toEqual([
      'ACNUR',
      'UNICEF',
      'UNICEF',
      'OMS',
    ])
    expect(valuesOf(await plan('hxl_quality.xlsx', {}, 'input-quality-hxl'), 'name')).toEqual([
      'ACNUR',
      'UNICEF',
      'UNICEF',
      'OMS',
    ])
    const merged = await plan('hxl_merged.xlsx')
    expect(merged.partners[2]?.values.get('name')).toBe('UNICEF')
    expect(merged.partners[2]?.values.get('country')).toBe('Colombia')
    expect(merged.partners[2]?.values.get('segment')).toBe('Educación')
  })

  it('hxl latin1: accents intact', async () => {
    const planned = await plan('hxl_latin1.csv')
    expect(valuesOf(planned, 'name')).toEqual(['ACNUR', 'OMS', 'UNICEF', 'OMS'])
    expect(valuesOf(planned, 'country')[0]).toBe('Panama')
    expect(planned.partners.slice(2, 3).flatMap(linesOf)).toContain('Subsector: Formación de enseñadores')
  })

  it('gsheets: reads the values and says that it sees no list of partners', async () => {
    const file = await read('gsheets_datatypes.xlsx')
    expect(file.sheets[0]?.rows.map((row) => row[1])).toEqual([
      { kind: 'date', iso: '2020-07-23' },
      { kind: 'date', iso: '2020-07-23T09:00:00' },
      123,
      0.9876,
      456,
      7890,
    ])
    expect(describeFile(file)).toMatchObject({ sheet: null, problems: [{ kind: 'no-table' }] })
  })
})

import { describe, expect, it } from 'vitest'
import {
  aCampaign,
  aCommunication,
  aGoal,
  aMetricEntry,
  anInsight,
  anOpportunity,
} from '../../../../helpers/builders/a-record'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { asSheetFile, planOf } from '../../../../helpers/a-workbook'
import { parseSheetBytes } from '../../../../../src/main/services/sheet/parse-sheet-bytes'
import { writeWorkbook } from '../../../../../src/main/services/sheet/write-workbook'
import { readZipDirectory } from '../../../../../src/main/services/sheet/zip-directory'
import { readZipPart } from '../../../../../src/main/services/sheet/zip-part'
import { isOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import { choiceListLimit, type SheetPlan } from '#shared/workbook/sheet-plan'

const dossier = aDossier({
  partner: { name: 'Acme', tags: ['retail', 'a; b'], reviewOn: '2026-09-01', tier: 'high-value', stage: 'negotiation' },
  goals: [aGoal()],
  campaigns: [aCampaign({ startsOn: '2026-05-01' })],
  metricEntries: [aMetricEntry(), aMetricEntry({ month: '2026-03', kind: 'not-measured', value: null })],
  communications: [aCommunication()],
  opportunities: [anOpportunity()],
  insights: [anInsight()],
})
const plans = planOf([dossier])

const read = async (sheets: readonly SheetPlan[]) => {
  const bytes = Buffer.from(await writeWorkbook(sheets))
  return parseSheetBytes({ fileName: 'partners.xlsx', bytes, encoding: null, delimiter: null }, () => undefined)
}

const partsOf = async (sheets: readonly SheetPlan[]): Promise<ReadonlyMap<string, string>> => {
  const bytes = Buffer.from(await writeWorkbook(sheets))
  return new Map(readZipDirectory(bytes).map((part) => [part.name, readZipPart(bytes, part).toString('utf8')]))
}

const trimEnd = (row: readonly unknown[]): readonly unknown[] => {
  const last = row.findLastIndex((cell) => cell !== null && cell !== '')
  return row.slice(0, last + 1)
}

describe('a workbook that was written', () => {
  it('reads back cell by cell as it was planned', async () => {
    const file = await read(plans)
    expect(isOwnWorkbook(file)).toBe(true)
    for (const [at, sheet] of asSheetFile(plans).sheets.entries()) {
      expect(file.sheets[at]?.name).toBe(sheet.name)
      expect(file.sheets[at]?.rows.map(trimEnd)).toEqual(sheet.rows.map(trimEnd))
    }
  })

  it('has a frozen bold header, filters and widths on every sheet of data', async () => {
    const parts = await partsOf(plans)
    for (const [at, plan] of plans.entries()) {
      const xml = parts.get(`xl/worksheets/sheet${String(at + 1)}.xml`) ?? ''
      expect(xml.includes('ySplit="1"') && xml.includes('state="frozen"')).toBe(plan.header)
      expect(xml.includes('<autoFilter ref="A1:')).toBe(plan.header)
      expect(xml.match(/<col /g)?.length).toBe(plan.columns.length)
    }
    expect(parts.get('xl/styles.xml')).toContain('<b/>')
  })

  it('offers every closed list as a drop-down down to the last row that is read', async () => {
    const parts = await partsOf(plans)
    for (const [at, { columns }] of plans.entries()) {
      const lists = columns.filter(({ choices }) => choices !== null)
      const xml = parts.get(`xl/worksheets/sheet${String(at + 1)}.xml`) ?? ''
      expect(xml.match(/<dataValidation type="list"/g)?.length ?? 0).toBe(lists.length)
      for (const { choices } of lists) {
        const joined = (choices ?? []).join(',')
        expect(joined.length).toBeLessThanOrEqual(choiceListLimit)
        expect((choices ?? []).some((one) => one.includes(',') || one.includes('"'))).toBe(false)
        expect(xml).toContain(joined)
      }
      expect((xml.match(/sqref="[A-Z]+2:[A-Z]+50000"/g) ?? []).length).toBe(lists.length)
    }
  })

  it('hides the base so that no program offers to show it', async () => {
    const parts = await partsOf(plans)
    expect(parts.get('xl/workbook.xml')).toMatch(/<sheet name="Base \(do not edit\)"[^>]* state="veryHidden"/)
    expect((parts.get('xl/workbook.xml')?.match(/state=/g) ?? []).length).toBe(1)
  })

  it('holds real dates, months and numbers', async () => {
    const parts = await partsOf(plans)
    expect(parts.get('xl/styles.xml')).toContain('yyyy-mm-dd')
    const metrics = plans.findIndex(({ name }) => name === 'Metrics')
    const xml = parts.get(`xl/worksheets/sheet${String(metrics + 1)}.xml`) ?? ''
    // 1 April 2026 is day 46113 of the spreadsheet's count.
    expect(xml).toMatch(/<c r="D2" s="\d+"><v>46113<\/v><\/c>/)
  })
})

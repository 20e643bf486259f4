import { describe, expect, it } from 'vitest'
import { parseSheetBytes } from '../../src/main/services/sheet/parse-sheet-bytes'
import { writeWorkbook } from '../../src/main/services/sheet/write-workbook'
import { readZipDirectory } from '../../src/main/services/sheet/zip-directory'
import { readZipPart } from '../../src/main/services/sheet/zip-part'
import { aFolder } from '../helpers/a-folder'
import { aMergeStore, exported, planFor } from '../helpers/a-merge-store'
import { aDossier } from '../helpers/builders/a-partner'
import { aCampaign, aCommunication, aGoal, aMetricEntry, anInsight, anOpportunity } from '../helpers/builders/a-record'
import { hasLibreOffice, throughLibreOffice } from '../helpers/through-libre-office'
import { hostileTexts } from '../helpers/hostile-texts'
import { noChoices } from '#shared/workbook/own/merge-choices'
import { readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { OwnWorkbook } from '#shared/workbook/own/read-own-workbook'

// LibreOffice takes a text that reads `_x005F_` for its own way of writing an underscore.
const texts = hostileTexts(300).filter((text) => !text.includes('_x005F_'))
const text = (at: number): string => texts[at % texts.length] ?? ''

/** Every kind of value, and texts that a spreadsheet program would like to take for something else. */
const store = aMergeStore(
  'a',
  Array.from({ length: 40 }, (_, at) => {
    const partnerId = `p${String(at)}`
    const ofPartner = { partnerId } as const
    return aDossier({
      partner: {
        id: partnerId,
        name: `Partner ${String(at)} ${text(at * 7)}`.trim(),
        website: `partner-${String(at)}.example`,
        notes: text(at * 5 + 1),
        segment: text(at * 3 + 2),
        country: '0049',
        tags: ['a; b', 'retail', text(at).trim()],
        contacts: [{ name: `Pia | Partner`, role: '=1+1', email: 'pia@acme.example', phone: '+49 30 1' }],
        tier: 'high-risk',
        cadence: 'monthly',
        reviewOn: at % 2 === 0 ? '2026-09-01' : '1899-12-31',
      },
      goals: [aGoal({ ...ofPartner, id: `${partnerId}-g`, target: 0.1 + 0.2, note: text(at + 40) })],
      campaigns: [aCampaign({ ...ofPartner, id: `${partnerId}-c`, startsOn: '2026-05-01', plan: text(at + 80) })],
      metricEntries: [
        aMetricEntry({
          ...ofPartner,
          id: `${partnerId}:revenue:2026-02`,
          metric: 'revenue',
          month: '2026-02',
          value: -1e-7,
        }),
        aMetricEntry({ ...ofPartner, id: `${partnerId}:leads:2026-04`, kind: 'not-measured', value: null }),
      ],
      communications: [aCommunication({ ...ofPartner, id: `${partnerId}-m`, summary: text(at + 120) })],
      opportunities: [anOpportunity({ ...ofPartner, id: `${partnerId}-o`, actual: text(at + 160) })],
      insights: [anInsight({ ...ofPartner, id: `${partnerId}-i` })],
    })
  }),
)

async function read(bytes: Buffer): Promise<OwnWorkbook> {
  const file = await parseSheetBytes({ fileName: 'w.xlsx', bytes, encoding: null, delimiter: null }, () => undefined)
  const workbook = readOwnWorkbook(file)
  if (!workbook.ok) throw new Error(`not read: ${workbook.error.kind}`)
  return workbook.value
}

describe('a workbook that went through bytes', () => {
  it('comes back without any change', async () => {
    const workbook = await read(Buffer.from(await writeWorkbook(exported(store))))
    expect(planFor(store, workbook, noChoices)).toMatchObject({ records: [], questions: [], problems: [] })
  })
})

describe.runIf(hasLibreOffice())('a workbook that LibreOffice opened and saved', () => {
  it('comes back without any change, its lists kept and its base hidden', { timeout: 180_000 }, async () => {
    const plans = exported(store)
    const bytes = await throughLibreOffice(await writeWorkbook(plans), aFolder())
    const workbook = await read(bytes)
    expect(planFor(store, workbook, noChoices)).toMatchObject({ records: [], questions: [], problems: [] })
    const parts = new Map(readZipDirectory(bytes).map((part) => [part.name, readZipPart(bytes, part).toString('utf8')]))
    expect(parts.get('xl/workbook.xml')).toMatch(/name="Base \(do not edit\)"[^>]*state="(veryHidden|hidden)"/)
    for (const [at, { columns, header }] of plans.entries()) {
      const lists = columns.filter(({ choices }) => choices !== null).length
      const xml = parts.get(`xl/worksheets/sheet${String(at + 1)}.xml`) ?? ''
      expect(xml.match(/<dataValidation [^>]*type="list"/g)?.length ?? 0).toBe(lists)
      expect(xml.includes('<autoFilter ref="A1:')).toBe(header)
    }
  })
})

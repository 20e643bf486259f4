import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '#shared/backup/snapshot'
import { buildDemo } from '#shared/demo/build-demo'
import { addDays, type Day, daysBetween } from '#shared/domain/calendar'
import type { Dossier } from '#shared/domain/dossier'
import { findDrift } from '#shared/domain/drift/find-drift'
import { partnerFigures } from '#shared/domain/portfolio/partner-figures'
import type { Row } from '#shared/domain/tables'
import { planWorkbook, type WorkbookContent } from '#shared/workbook/own/plan-workbook'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import { writeWorkbook } from '../../src/main/services/sheet/write-workbook'
import type { Figure } from '../../src/renderer/features/dashboard/figure'
import { flowFigure, stageFigure, timeFigure } from '../../src/renderer/features/dashboard/stage-charts'
import { driftFigure, revenueFigure, reviewFigure, roiFigure } from '../../src/renderer/features/dashboard/value-charts'
import { ruleNames } from '../../src/renderer/text/drift'
import { bareId, makePartners, richId } from '../bench/world/make-partners'
import { anOrigin } from '../helpers/a-workbook'
import { demoDossiers, demoWorkspace } from '../helpers/builders/demo-dossiers'
import { type PlainWorkbook, readPlainWorkbook } from '../helpers/plain-workbook'
import * as recount from '../helpers/recount-workbook'

const today = '2026-11-22'
const { cell, sheetOf } = recount

/** The bench's two extremes have records that no decision ever wrote. */
const withoutExtremes = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  tables: {
    ...snapshot.tables,
    partners: snapshot.tables.partners.filter(({ id }) => id !== bareId && id !== richId),
  },
})

/** Every partner at a pace of its own, so that no two stays are of one length by the way they were made. */
function atOwnPace(snapshot: Snapshot): Snapshot {
  const paces = new Map(snapshot.tables.partners.map(({ id }, at) => [id, 0.5 + (at % 11) * 0.15]))
  const paced = (row: Row): Row => {
    const pace = paces.get(typeof row['partnerId'] === 'string' ? row['partnerId'] : row.id) ?? 1
    const move = (_: string, on: Day): string => `"${addDays(today, Math.round(daysBetween(today, on) * pace))}`
    return JSON.parse(JSON.stringify(row).replaceAll(/"(\d{4}-\d\d-\d\d)/g, move)) as Row
  }
  const tables = Object.entries(snapshot.tables).map(([table, rows]) => [table, rows.map(paced)])
  return { ...snapshot, tables: Object.fromEntries(tables) as Snapshot['tables'] }
}

const sets: readonly (readonly [string, () => Snapshot, Day])[] = [
  ['the demo set', () => buildDemo(today), today],
  ['the demo set seven weeks later', () => buildDemo(today), addDays(today, 49)],
  ['300 generated partners at their own pace', () => atOwnPace(withoutExtremes(makePartners(300, today))), today],
]

function contentOf(dossiers: readonly Dossier[], history: readonly Row[]): WorkbookContent {
  const records = Object.fromEntries(
    workbookTables.map((table) => [
      table,
      dossiers.flatMap((dossier): readonly Row[] => (table === 'partners' ? [dossier.partner] : dossier[table])),
    ]),
  ) as unknown as WorkbookContent['records']
  return { records, asks: [], signOffs: [], history }
}

const valuesOf = ({ spec: { series } }: Figure): readonly (readonly (number | null)[])[] =>
  series.map(({ points }) => points.map((point) => point?.value ?? null))

const rounded = (text = ''): string => (text === '' ? '' : Number(text).toFixed(6))

const stageNames = ['research', 'negotiation', 'onboarding', 'development', 'review']

describe.each(sets)('the dashboard of %s', (_name, build, day) => {
  const snapshot = build()
  const dossiers = demoDossiers(snapshot)
  const partners = dossiers.map(({ partner }) => partner)
  const workspace = demoWorkspace(snapshot)
  const { stageLimits, reviewIntervals, cadenceDefaults, insightDays, currency } = workspace.settings
  const rules = { today: day, stageLimits, reviewIntervals, cadenceOfStage: cadenceDefaults, insightDays }
  const figures = dossiers.map((dossier) => ({
    name: dossier.partner.id,
    figures: partnerFigures(dossier, workspace, day),
  }))
  let workbook: PlainWorkbook
  let lives: readonly recount.Life[]

  beforeAll(async () => {
    const plans = planWorkbook(contentOf(dossiers, snapshot.tables.history), anOrigin())
    workbook = await readPlainWorkbook(await writeWorkbook(plans))
    const log = sheetOf(workbook, 'History (read only)')
    lives = sheetOf(workbook, 'Partners').map((row) => recount.lifeOf(row, log))
  })

  it('counts partners per stage and cycle as the workbook does', () => {
    const counted = [1, 2, 3].map((group) =>
      [...stageNames, 'closed'].map(
        (stage) =>
          lives.filter(({ row }) => recount.stageOf(row) === stage && Math.min(3, Number(cell(row, 'Cycle'))) === group)
            .length,
      ),
    )
    expect(lives).toHaveLength(partners.length)
    expect(valuesOf(stageFigure(partners))).toEqual(counted.filter((row, at) => at === 0 || row.some((one) => one > 0)))
  })

  it('shows the flow and the conversion that the log of decisions tells', () => {
    const stays = lives.flatMap((life) => life.stays)
    const flow = stageNames.map((stage) => {
      const here = stays.filter((stay) => stay.stage === stage)
      const ways = ['forward', 'back', 'closed'].map((way) => here.filter((stay) => stay.way === way).length)
      const ended = here.filter((stay) => stay.to !== null).length
      const conversion = ended === 0 ? null : (ways[0] ?? 0) / ended
      return { row: [here.length, here.length - ended, ...ways].map(String), conversion }
    })
    const shown = flowFigure(partners)
    expect(shown.rows.map((row) => row.slice(1, 6))).toEqual(flow.map(({ row }) => row))
    expect(valuesOf(shown)).toEqual([flow.map(({ conversion }) => conversion)])
  })

  it('shows median and 90th percentile of the time between those decisions', () => {
    const lengths = stageNames.map((stage) =>
      lives
        .flatMap((life) => life.stays)
        .flatMap(({ stage: of, from, to }) => (of === stage && to !== null ? [recount.days(from, to)] : [])),
    )
    const [median, p90] = valuesOf(timeFigure(partners, day, workspace.settings))
    expect(median).toEqual(lengths.map((all) => recount.percentileOf(all, 0.5)))
    p90?.forEach((value, at) =>
      expect(value).toBeCloseTo(recount.percentileOf(lengths[at] ?? [], 0.9) ?? Number.NaN, 9),
    )
  })

  it('sums revenue of the last twelve months, and keeps what was not measured apart', () => {
    const year = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
    const inYear = sheetOf(workbook, 'Metrics').filter((row) => {
      const ago = year - (Number(cell(row, 'Month').slice(0, 4)) * 12 + Number(cell(row, 'Month').slice(5, 7)))
      return ago >= 0 && ago < 12
    })
    const shown = new Map(
      revenueFigure(figures, currency)
        .file?.slice(1)
        .map(([name = '', ...rest]) => [name, rest]),
    )
    for (const { row } of lives) {
      const id = cell(row, 'Partner id')
      const sum = recount.sumOf(
        inYear.filter((entry) => cell(entry, 'Partner id') === id),
        'Revenue generated',
      )
      const [revenue, kind] = shown.get(id) ?? []
      expect([id, rounded(revenue), kind]).toEqual([id, sum?.sum.toFixed(6) ?? '', sum?.how ?? 'not measured'])
    }
  })

  it('shows the ROI of the present cycle, unknown where revenue or cost is', () => {
    const shown = new Map(
      roiFigure(figures)
        .file?.slice(1)
        .map(([name = '', ...rest]) => [name, rest]),
    )
    const counted = lives.map(({ row }) => {
      const id = cell(row, 'Partner id')
      const mine = sheetOf(workbook, 'Metrics').filter(
        (entry) => cell(entry, 'Partner id') === id && cell(entry, 'Cycle') === cell(row, 'Cycle'),
      )
      return { id, roi: recount.roiOf(mine) }
    })
    for (const { id, roi } of counted) {
      const [ratio, kind = ''] = shown.get(id) ?? []
      expect([id, rounded(ratio), kind.split(':')[0]]).toEqual([id, roi?.ratio.toFixed(6) ?? '', roi?.how ?? 'unknown'])
    }
    expect(counted.filter(({ roi }) => roi !== null).length).toBeGreaterThan(0)
  })

  it('counts the reviews due by month that follow from the last review or the start of execution', () => {
    const due = lives.flatMap((life) => recount.reviewDue(life, rules) ?? [])
    const shown = reviewFigure(
      figures.flatMap((one) => one.figures.reviewDueOn ?? []),
      day,
    )
    const months = Array.from({ length: 12 }, (_, ahead) => {
      const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + ahead
      return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`
    })
    expect(valuesOf(shown)).toEqual([months.map((month) => due.filter((on) => on.startsWith(month)).length)])
    expect(due.length).toBeGreaterThan(0)
  })

  it('counts the drifts whose facts are in the workbook', () => {
    const shown = driftFigure(dossiers.flatMap((dossier) => findDrift({ dossier, workspace, today: day })))
    const counted = recount.recountDrift(workbook, lives, rules)
    const rows = new Map(shown.rows.map(([rule = '', findings = '']) => [rule, Number(findings)]))
    for (const [rule, count] of Object.entries(counted)) {
      expect([rule, rows.get(ruleNames[rule as keyof typeof counted])]).toEqual([rule, count])
    }
    expect(Math.min(counted.stalled, counted.unmanaged, counted.unowned)).toBeGreaterThan(0)
  })
})

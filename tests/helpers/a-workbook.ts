import type { Dossier } from '#shared/domain/dossier'
import type { Row } from '#shared/domain/tables'
import type { SheetFile } from '#shared/workbook/sheet'
import { openAsks } from '#shared/workbook/own/sign-off-asks'
import { type Origin, planWorkbook, type WorkbookContent } from '#shared/workbook/own/plan-workbook'
import { type OwnWorkbook, readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import type { SheetPlan } from '#shared/workbook/sheet-plan'
import { aContext } from './builders/a-context'

export const anOrigin = (rest: Partial<Origin> = {}): Origin => ({
  workspaceId: 'workspace-1',
  seq: 7,
  exportedAt: '2026-04-27T09:00:00.000Z',
  scope: 'all',
  lineage: { root: 0, ids: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'], shortened: false },
  ...rest,
})

/** What a workbook of these dossiers holds, history aside. */
export function contentOf(dossiers: readonly Dossier[]): WorkbookContent {
  const records = Object.fromEntries(
    workbookTables.map((table) => [
      table,
      dossiers.flatMap((dossier): readonly Row[] => (table === 'partners' ? [dossier.partner] : dossier[table])),
    ]),
  ) as unknown as WorkbookContent['records']
  const { workspace } = aContext()
  return {
    records,
    asks: dossiers.flatMap((dossier) => openAsks(dossier, workspace)),
    signOffs: dossiers.flatMap(({ signOffs }) => signOffs),
    history: [],
  }
}

export const planOf = (dossiers: readonly Dossier[], origin = anOrigin()): readonly SheetPlan[] =>
  planWorkbook(contentOf(dossiers), origin)

/** The plan as the host would read it back, without the detour over bytes. */
export const asSheetFile = (plans: readonly SheetPlan[], fileName = 'partners.xlsx'): SheetFile => ({
  fileName,
  format: 'xlsx',
  encoding: null,
  delimiter: null,
  notices: [],
  sheets: plans.map(({ name, state, rows }) => ({ name, hidden: state !== 'visible', rows })),
})

export function readBack(plans: readonly SheetPlan[]): OwnWorkbook {
  const read = readOwnWorkbook(asSheetFile(plans))
  if (!read.ok) throw new Error(`not read: ${read.error.kind}`)
  return read.value
}

type Cell = SheetPlan['rows'][number][number]

/** Types into one cell of a sheet, found by the title of its column and the row from 1 below the header. */
export function typeInto(plans: readonly SheetPlan[], at: readonly [string, number, string], value: Cell) {
  const [sheetName, row, title] = at
  return plans.map((plan) => {
    if (plan.name !== sheetName) return plan
    const column = (plan.rows[0] ?? []).indexOf(title)
    if (column === -1) throw new Error(`${sheetName} has no column ${title}`)
    const rows = plan.rows.map((cells, index) =>
      index === row ? Array.from(cells, (cell, one) => (one === column ? value : cell)) : cells,
    )
    return { ...plan, rows }
  })
}

/** Changes the rows of one sheet below its header. */
export const changeRows = (
  plans: readonly SheetPlan[],
  sheetName: string,
  change: (rows: SheetPlan['rows']) => SheetPlan['rows'],
): readonly SheetPlan[] =>
  plans.map((plan) =>
    plan.name === sheetName ? { ...plan, rows: [...plan.rows.slice(0, 1), ...change(plan.rows.slice(1))] } : plan,
  )

import type { BrainId } from '#shared/protocol/vocabulary'
import type { Dossier } from '#shared/domain/dossier'
import type { Row } from '#shared/domain/tables'
import { toLineage } from '#shared/workbook/own/find-basis'
import { planPartnersCsv } from '#shared/workbook/own/partners-csv'
import { type Origin, overlongSheets, planWorkbook, type WorkbookContent } from '#shared/workbook/own/plan-workbook'
import { planSignOffWorkbook } from '#shared/workbook/own/plan-sign-off-workbook'
import { workbookTables } from '#shared/workbook/own/sheet-table'
import { openAsks } from '#shared/workbook/own/sign-off-asks'
import { isInBin } from '#shared/workbook/own/store-records'
import type { SheetPlan } from '#shared/workbook/sheet-plan'
import type { Database } from '../db/database'
import { loadDossiers, loadWorkspace } from '../db/load-dossiers'
import { readStoreState, type StoreState } from '../db/read-store-records'
import { gzip } from './gzip'
import type { Carrier } from './thread-carrier'

/** Which partners a workbook holds: all that are not in the bin, or the ones of a filter or a page. */
export type ExportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly partnerIds: readonly string[]; readonly title: string }

export type ExportRequest = { readonly storeName: string } & (
  | { readonly kind: 'workbook'; readonly scope: ExportScope }
  | { readonly kind: 'sign-offs'; readonly brain: BrainId }
)

/** A planned workbook, packed; or the sheets that hold more rows than are read back; or that nothing is asked. */
export type PlannedExport =
  | { readonly kind: 'planned'; readonly gzip: Uint8Array }
  | { readonly kind: 'too-long'; readonly sheets: readonly string[] }
  | { readonly kind: 'no-asks' }

/** What goes out is planned beside the window: of 10,000 partners it is some ten million characters. */
export type ExportDesk = {
  readonly planExport: (request: ExportRequest) => Promise<PlannedExport>
  readonly planCsv: (request: { readonly storeName: string; readonly scope: ExportScope }) => Promise<Uint8Array>
}

export const createExportDesk = ({ inStore }: Pick<Carrier, 'inStore'>): ExportDesk => ({
  async planExport(request) {
    const sheets = await inStore(request.storeName, (db) =>
      request.kind === 'workbook' ? planWhole(db, request.scope) : planSignOffs(db, request.brain),
    )
    if (sheets === null) return { kind: 'no-asks' }
    const overlong = overlongSheets(sheets)
    if (overlong.length > 0) return { kind: 'too-long', sheets: overlong }
    return { kind: 'planned', gzip: await gzip(JSON.stringify(sheets)) }
  },
  planCsv: ({ storeName, scope }) =>
    inStore(storeName, async (db) => {
      const state = await readStoreState(db)
      const ids = chosenIds(state, scope)
      const rows = [...state.records.partners.values()].filter(({ id }) => ids.has(id))
      return new TextEncoder().encode(planPartnersCsv(rows))
    }),
})

async function planWhole(db: Database, scope: ExportScope): Promise<readonly SheetPlan[]> {
  const state = await readStoreState(db)
  const chosen = chosenIds(state, scope)
  const dossiers = await loadDossiers(db, [...chosen])
  const history = scope.kind === 'all' ? await db.rows('history').toArray() : await historyOf(db, [...chosen])
  const ofChosen = history.filter((row) => chosen.has(String(row['partnerId'])))
  return planWorkbook(await contentOf(db, [...dossiers.values()], ofChosen), originOf(state, scope.kind))
}

const historyOf = (db: Database, ids: readonly string[]): Promise<readonly Row[]> =>
  db.rows('history').where('partnerId').anyOf(ids).toArray()

/** The questions that stand open for one function; null when there are none. */
async function planSignOffs(db: Database, brain: BrainId): Promise<readonly SheetPlan[] | null> {
  const state = await readStoreState(db)
  const workspace = await loadWorkspace(db)
  const dossiers = await loadDossiers(db, [...chosenIds(state, { kind: 'all' })])
  const asks = [...dossiers.values()].flatMap((dossier) => openAsks(dossier, workspace, brain))
  const asked = new Set(asks.map(({ partnerId }) => partnerId))
  const names = new Map([...dossiers].flatMap(([id, { partner }]) => (asked.has(id) ? [[id, partner.name]] : [])))
  return asks.length === 0 ? null : planSignOffWorkbook({ brain, asks, names }, originOf(state, 'some'))
}

function chosenIds({ records }: StoreState, scope: ExportScope): ReadonlySet<string> {
  const shown = [...records.partners.values()].filter((partner) => !isInBin(partner)).map(({ id }) => id)
  if (scope.kind === 'all') return new Set(shown)
  const wanted = new Set(scope.partnerIds)
  return new Set(shown.filter((id) => wanted.has(id)))
}

async function contentOf(
  db: Database,
  dossiers: readonly Dossier[],
  history: readonly Row[],
): Promise<WorkbookContent> {
  const workspace = await loadWorkspace(db)
  const records = Object.fromEntries(
    workbookTables.map((table) => [
      table,
      dossiers.flatMap((dossier): readonly Row[] => (table === 'partners' ? [dossier.partner] : dossier[table])),
    ]),
  ) as unknown as WorkbookContent['records']
  return {
    records,
    asks: dossiers.flatMap((dossier) => openAsks(dossier, workspace)),
    signOffs: dossiers.flatMap(({ signOffs }) => signOffs),
    history,
  }
}

const originOf = ({ past }: StoreState, scope: Origin['scope']): Origin => ({
  workspaceId: past.workspaceId,
  seq: past.seq,
  exportedAt: new Date().toISOString(),
  scope,
  lineage: toLineage(past),
})

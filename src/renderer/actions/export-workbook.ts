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
import { loadDossiers, loadWorkspace } from '../db/load-dossiers'
import { getDatabase } from '../db/open-database'
import { readStoreState, type StoreState } from '../db/read-store-records'
import { getHost } from '../host/get-host'
import { tell } from '../state/notices'
import { exportTitles, workbookFileName, workbookWords } from '../text/workbook'
import { attempt } from './attempt'
import { today } from './clock'
import { tellFailure } from './import-failure'
import { saveForPerson } from './save-for-person'

/** Which partners a workbook holds: all that are not in the bin, or the ones of a filter or a page. */
export type ExportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly partnerIds: readonly string[]; readonly title: string }

/** Writes the whole workbook of the chosen partners. */
export async function exportWorkbook(scope: ExportScope): Promise<void> {
  const title = scope.kind === 'all' ? exportTitles.all : scope.title
  await writePlans(title, async () => {
    const db = getDatabase()
    const state = await readStoreState(db)
    const chosen = chosenIds(state, scope)
    const dossiers = await loadDossiers(db, [...chosen])
    const history = scope.kind === 'all' ? await db.rows('history').toArray() : await historyOf([...chosen])
    const content = await contentOf([...dossiers.values()], history.filter(of(chosen)))
    return planWorkbook(content, originOf(state, scope.kind))
  })
}

const historyOf = (ids: readonly string[]): Promise<readonly Row[]> =>
  getDatabase().rows('history').where('partnerId').anyOf(ids).toArray()

const of =
  (ids: ReadonlySet<string>) =>
  (row: Row): boolean =>
    ids.has(String(row['partnerId']))

/** Writes the questions that stand open for one function. */
export async function exportSignOffs(brain: BrainId): Promise<void> {
  await writePlans(exportTitles.signOff(brain), async () => {
    const db = getDatabase()
    const state = await readStoreState(db)
    const workspace = await loadWorkspace(db)
    const dossiers = await loadDossiers(db, [...chosenIds(state, { kind: 'all' })])
    const asks = [...dossiers.values()].flatMap((dossier) => openAsks(dossier, workspace, brain))
    const asked = new Set(asks.map(({ partnerId }) => partnerId))
    const names = new Map([...dossiers].flatMap(([id, { partner }]) => (asked.has(id) ? [[id, partner.name]] : [])))
    return asks.length === 0
      ? workbookWords.noAsks
      : planSignOffWorkbook({ brain, asks, names }, originOf(state, 'some'))
  })
}

/** Writes the partners as a list for other programs; text that looks like a formula stays text there too. */
export async function exportPartnersCsv(scope: ExportScope): Promise<void> {
  const state = await readStoreState(getDatabase())
  const ids = chosenIds(state, scope)
  const rows = [...state.records.partners.values()].filter(({ id }) => ids.has(id))
  const bytes = new TextEncoder().encode(planPartnersCsv(rows))
  const fileName = `${workbookFileName(scope.kind === 'all' ? exportTitles.all : scope.title, today())}.csv`
  const mimeType = 'text/csv'
  const save = () => getHost().saveFile({ fileName, mimeType, bytes })
  await saveForPerson({ fileName, mimeType, failed: workbookWords.saveFailed, save })
}

/** Plans and writes; a text instead of a plan says why there is nothing to write. */
async function writePlans(title: string, plan: () => Promise<readonly SheetPlan[] | string>): Promise<void> {
  const planned = await attempt(plan)
  if (!planned.ok) return tellFailure(workbookWords.saveFailed, planned.error)
  if (typeof planned.value === 'string') return tell('info', planned.value)
  const sheets = planned.value
  const overlong = overlongSheets(sheets)
  if (overlong.length > 0) return tell('refusal', workbookWords.saveFailed, [workbookWords.tooLong(overlong)])
  const fileName = `${workbookFileName(title, today())}.xlsx`
  const save = () => getHost().saveWorkbook({ fileName, sheets })
  await saveForPerson({ fileName, mimeType: workbookMimeType, failed: workbookWords.saveFailed, save })
}

const workbookMimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function chosenIds({ records }: StoreState, scope: ExportScope): ReadonlySet<string> {
  const shown = [...records.partners.values()].filter((partner) => !isInBin(partner)).map(({ id }) => id)
  if (scope.kind === 'all') return new Set(shown)
  const wanted = new Set(scope.partnerIds)
  return new Set(shown.filter((id) => wanted.has(id)))
}

async function contentOf(dossiers: readonly Dossier[], history: readonly Row[]): Promise<WorkbookContent> {
  const workspace = await loadWorkspace(getDatabase())
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

import type { BrainId } from '#shared/protocol/vocabulary'
import { getDatabase } from '../db/open-database'
import { getHost } from '../host/get-host'
import { tell } from '../state/notices'
import { exportTitles, workbookFileName, workbookWords } from '../text/workbook'
import { attempt } from './attempt'
import { today } from './clock'
import type { ExportRequest, ExportScope } from './export-desk'
import { tellFailure } from './import-failure'
import { askDesk } from './import-thread'
import { saveForPerson } from './save-for-person'

const titleOf = (scope: ExportScope): string => (scope.kind === 'all' ? exportTitles.all : scope.title)

/** Writes the whole workbook of the chosen partners. */
export const exportWorkbook = (scope: ExportScope): Promise<void> =>
  writePlans(titleOf(scope), { kind: 'workbook', storeName: getDatabase().name, scope })

/** Writes the questions that stand open for one function. */
export const exportSignOffs = (brain: BrainId): Promise<void> =>
  writePlans(exportTitles.signOff(brain), { kind: 'sign-offs', storeName: getDatabase().name, brain })

/** Writes the partners as a list for other programs; text that looks like a formula stays text there too. */
export async function exportPartnersCsv(scope: ExportScope): Promise<void> {
  const planned = await attempt(() => askDesk('planCsv', { storeName: getDatabase().name, scope }))
  if (!planned.ok) return tellFailure(workbookWords.saveFailed, planned.error)
  const bytes = planned.value
  const file = { fileName: `${workbookFileName(titleOf(scope), today())}.csv`, mimeType: 'text/csv' }
  const save = () => getHost().saveFile({ ...file, bytes })
  await saveForPerson({ ...file, failed: workbookWords.saveFailed, save })
}

async function writePlans(title: string, request: ExportRequest): Promise<void> {
  const planned = await attempt(() => askDesk('planExport', request))
  if (!planned.ok) return tellFailure(workbookWords.saveFailed, planned.error)
  const plan = planned.value
  if (plan.kind === 'no-asks') return tell('info', workbookWords.noAsks)
  if (plan.kind === 'too-long') return tell('refusal', workbookWords.saveFailed, [workbookWords.tooLong(plan.sheets)])
  const file = { fileName: `${workbookFileName(title, today())}.xlsx`, mimeType: workbookMimeType }
  const save = () => getHost().saveWorkbook({ fileName: file.fileName, sheets: { gzip: plan.gzip } })
  await saveForPerson({ ...file, failed: workbookWords.saveFailed, save })
}

const workbookMimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

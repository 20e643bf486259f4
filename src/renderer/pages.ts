import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { BoardPage } from './features/board/board-page'
import type { PageTable } from './ui/page-table'

const page = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: await load() }))

/** Every page, all but the first loaded when it is first shown. The navigation offers what is named here. */
export const pages: PageTable = {
  // Nearly every start shows it: a page that comes later is drawn later.
  board: BoardPage,
  table: page(async () => (await import('./features/table/table-page')).TablePage),
  partner: page(async () => (await import('./features/partner/partner-page')).PartnerPage),
  today: page(async () => (await import('./features/today/today-page')).TodayPage),
  drift: page(async () => (await import('./features/drift/drift-page')).DriftPage),
  dashboard: page(async () => (await import('./features/dashboard/dashboard-page')).DashboardPage),
  backup: page(async () => (await import('./features/backup/backup-page')).BackupPage),
  closed: page(async () => (await import('./features/closed/closed-page')).ClosedPage),
  playbook: page(async () => (await import('./features/playbook/playbook-page')).PlaybookPage),
  people: page(async () => (await import('./features/people/people-page')).PeoplePage),
  history: page(async () => (await import('./features/undo-list/undo-list-page')).UndoListPage),
  bin: page(async () => (await import('./features/bin/bin-page')).BinPage),
  settings: page(async () => (await import('./features/settings/settings-page')).SettingsPage),
  exchange: page(async () => (await import('./features/exchange/exchange-page')).ExchangePage),
  workbook: page(async () => (await import('./features/workbook/workbook-page')).WorkbookPage),
  reports: page(async () => (await import('./features/reports/reports-page')).ReportsPage),
  help: page(async () => (await import('./features/help/help-page')).HelpPage),
}

import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { PageTable } from './ui/page-table'

const page = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: await load() }))

/** Every page, loaded when it is first shown. The navigation offers what is named here. */
export const pages: PageTable = {
  board: page(async () => (await import('./features/board/board-page')).BoardPage),
  backup: page(async () => (await import('./features/backup/backup-page')).BackupPage),
}

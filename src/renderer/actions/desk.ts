import { createExportDesk, type ExportDesk } from './export-desk'
import { createImportDesk, type ImportDesk } from './import-desk'
import { createMergeDesk, type MergeDesk } from './merge-desk'
import { createCarrier } from './thread-carrier'
import { createUndoDesk, type UndoDesk } from './undo-desk'

/** Everything that the thread of imports is asked for. */
export type Desk = Omit<ImportDesk, 'openFile'> & MergeDesk & UndoDesk & ExportDesk

export function createDesk(): Desk {
  const carrier = createCarrier()
  const { openFile, ...importDesk } = createImportDesk(carrier)
  return {
    ...importDesk,
    ...createMergeDesk({ carrier, openFile }),
    ...createUndoDesk(carrier),
    ...createExportDesk(carrier),
  }
}

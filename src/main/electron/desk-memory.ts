import { dirname } from 'node:path'
import { z } from 'zod'
import { readRemembered, writeRemembered } from './remembered'

/** The dialogs that each remember their own folder. */
export const dialogPurposes = ['open', 'save', 'folder'] as const
export type DialogPurpose = (typeof dialogPurposes)[number]

/** Which files were opened last, and in which folders dialogs were answered. Paths stay in the main process. */
export type DeskMemory = {
  recentFiles(this: void): readonly string[]
  forgetRecentFiles(this: void): void
  /** A file that was opened: first in the list, and its folder where the dialog opens next. */
  noteOpened(this: void, path: string): void
  noteFolder(this: void, purpose: DialogPurpose, folder: string): void
  folderOf(this: void, purpose: DialogPurpose): string | null
}

const path = z.string().min(1).max(4_000)
const memory = z.strictObject({ recent: z.array(path).max(50), folders: z.partialRecord(z.enum(dialogPurposes), path) })
type Memory = z.infer<typeof memory>

const maxRecent = 8

export function createDeskMemory(file: string, onRecentChanged: () => void): DeskMemory {
  let known: Memory = readRemembered(file, memory) ?? { recent: [], folders: {} }
  function keep(part: Partial<Memory>): void {
    known = { ...known, ...part }
    writeRemembered(file, known)
    if (part.recent !== undefined) onRecentChanged()
  }
  return {
    recentFiles: () => known.recent,
    forgetRecentFiles: () => keep({ recent: [] }),
    noteOpened(opened) {
      const recent = [opened, ...known.recent.filter((one) => one !== opened)].slice(0, maxRecent)
      keep({ recent, folders: { ...known.folders, open: dirname(opened) } })
    },
    noteFolder: (purpose, folder) => keep({ folders: { ...known.folders, [purpose]: folder } }),
    folderOf: (purpose) => known.folders[purpose] ?? null,
  }
}

import type { Snapshot } from '#shared/backup/snapshot'
import { snapshotTables } from '#shared/domain/tables'
import { getDatabase } from '../db/open-database'
import { readSnapshot } from '../db/snapshot-store'
import { show, tell } from '../state/notices'
import { goTo } from '../state/route'
import { restoreWords } from '../text/restore'
import { settingsWords } from '../text/settings'
import { undoRestore } from './backup-actions'
import { restoreBackup } from './restore'
import { askHost } from './run-action'

const words = settingsWords.startOver

/**
 * Empties the workspace but for its settings. It is a restore of an empty state: behind a verified backup of the
 * present, and to be taken back by going back to that. True when it was done.
 */
export async function startOver(): Promise<boolean> {
  const asked = await askHost(words.failed, async () =>
    restoreBackup(emptied(await readSnapshot(getDatabase(), new Date().toISOString()))),
  )
  if (asked === null) return false
  if (!asked.answer) {
    tell('failure', words.failed, [words.failedHow])
    return false
  }
  show({
    tone: 'success',
    title: words.done,
    lines: [words.doneHow],
    act: { label: restoreWords.undo, run: () => void undoRestore() },
  })
  goTo('board')
  return true
}

/** The same workspace with nothing in it but its settings. */
export const emptied = (present: Snapshot): Snapshot => ({
  ...present,
  tables: Object.fromEntries(
    snapshotTables.map((table) => [table, table === 'settings' ? present.tables.settings : []]),
  ) as unknown as Snapshot['tables'],
})

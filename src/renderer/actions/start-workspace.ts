import type { StartupReport } from '#shared/contract/host-api'
import { createWorkspace, openDatabase, type OpenedStore } from '../db/open-database'
import { getHost, isDemoPage } from '../host/get-host'
import { setSession } from '../state/session'
import { describeFailure } from '../text/failures'
import { newId } from './clock'
import { catchUpJournal } from './keep-journal'

/** Where the start ended; every case is a screen. */
export type Start = { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly message: string }

/** Opens host and store and makes sure that they tell the same story before anything is drawn. */
export async function startWorkspace(): Promise<Start> {
  try {
    const demo = isDemoPage()
    const report = await getHost().readStartup({ demo })
    setSession({ report, demo, readOnly: report.writer ? null : 'other-window' })
    await persistStorage()
    const store = await openDatabase(demo)
    await settle(store, report)
    return { kind: 'ready' }
  } catch (failure) {
    return { kind: 'failed', message: describeFailure(failure) }
  }
}

/** Asked for at every start; browsers may refuse, and the backups do not depend on it. */
async function persistStorage(): Promise<boolean> {
  return navigator.storage?.persist?.() ?? false
}

async function settle({ db, meta }: OpenedStore, report: StartupReport): Promise<void> {
  if (meta === null) {
    const created = await createWorkspace(db, newId())
    await getHost().resetJournal({ ...created, counts: {} })
    return
  }
  await catchUpJournal(db, report.journal.lastSeq)
}

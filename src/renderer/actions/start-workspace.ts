import { judgeStore, type StoreVerdict } from '#shared/backup/judge-store'
import type { StartupReport } from '#shared/contract/host-api'
import { schemaVersion } from '#shared/domain/schema-version'
import { readPartners } from '../db/live/partner-list'
import { readWorkspace } from '../db/live/use-workspace'
import { checkLastAct } from '../db/check-last-act'
import { createWorkspace, openDatabase, type OpenedStore } from '../db/open-database'
import { countRecords } from '../db/write-change-set'
import { beforeClosing } from '../host/before-closing'
import { getHost, isDemoPage } from '../host/get-host'
import { setBackupState } from '../state/backup-state'
import { setSession } from '../state/session'
import { describeFailure } from '../text/failures'
import { attempt } from './attempt'
import { beginStart } from './begin-start'
import { newId, today } from './clock'
import { startDrills } from './drill-restore'
import { fillDemo } from './fill-demo'
import { holdWriterPlace } from './hold-writer-place'
import { backUpBeforeClosing, backUpNow, startBackups } from './keep-backup'
import { catchUpJournal } from './keep-journal'
import { keepLastLooks } from './keep-last-look'
import { goodBackups } from './known-backups'
import { recallLastLook } from './recall-last-look'
import { watchSafety } from './watch-safety'

export type Recovery = {
  readonly verdict: Exclude<StoreVerdict, { kind: 'new' | 'same' | 'journal-behind' | 'newer' }>
  readonly report: StartupReport
  readonly store: OpenedStore['meta']
}

/** Where the start ended; every case is a screen. */
export type Start =
  | { readonly kind: 'ready' }
  | { readonly kind: 'recovery'; readonly recovery: Recovery }
  | { readonly kind: 'newer'; readonly report: StartupReport }
  | { readonly kind: 'disk-full'; readonly report: StartupReport }
  | { readonly kind: 'failed'; readonly message: string }

/** Opens host and store and makes sure that they tell the same story before anything is drawn. */
export async function startWorkspace(): Promise<Start> {
  beforeClosing({ bridge: window.partnershipBrain, close: () => window.close() }, backUpBeforeClosing)
  const started = await attempt(open)
  return started.ok ? started.value : { kind: 'failed', message: describeFailure(started.error) }
}

async function open(): Promise<Start> {
  const demo = isDemoPage()
  const begun = beginStart()
  const told = await begun.report
  // The host knows whether this program may write, the browser whether this window may.
  const [writer, store] = await Promise.all([told.writer && holdWriterPlace(demo), openStore(told)])
  const report = { ...told, writer }
  setSession({ report, demo, readOnly: readOnlyBecause(report) })
  setBackupState({ status: report.backups, failure: report.backups.lastFailure })
  if (store === null) return { kind: 'disk-full', report }
  const verdict = judgeStore({
    store: store.meta,
    dataLoss: store.dataLoss,
    ...(await lookClosely(store, report)),
    schemaVersion,
    remembered: report.sentinel,
    hasBackups: report.backups.backups.some(({ verified }) => verified),
  })
  return goOn(verdict, store, report)
}

/** After an unclean stop or a repair every table is counted and the newest act is read again. */
async function lookClosely({ db, meta }: OpenedStore, { preflight }: StartupReport) {
  const isSound = preflight.cleanStop && preflight.repairs.length === 0
  if (isSound || meta === null) return { counted: null, lastActIsWhole: true }
  return { counted: await countRecords(db), lastActIsWhole: await checkLastAct(db) }
}

/** Null on a disk so full that opening the store would endanger it: that has cost whole databases. */
async function openStore({ disk }: StartupReport): Promise<OpenedStore | null> {
  return disk.level === 'refuse' ? null : openDatabase(isDemoPage(), await beginStart().dataLoss)
}

function readOnlyBecause(report: StartupReport) {
  if (!report.writer) return 'other-window' as const
  return report.disk.level === 'read-only' ? ('disk-full' as const) : null
}

async function goOn(verdict: StoreVerdict, store: OpenedStore, report: StartupReport): Promise<Start> {
  switch (verdict.kind) {
    case 'newer':
      setSession({ readOnly: 'newer-version' })
      return { kind: 'newer', report }
    case 'lost':
    case 'backups-only':
      return { kind: 'recovery', recovery: { verdict, report, store: store.meta } }
    case 'new':
      await begin(store, report)
      break
    case 'journal-behind':
      if (report.writer) await bringJournalUp(store, report)
      break
    case 'same':
      break
  }
  await showPartners(store, report)
  await finishStart(report)
  return { kind: 'ready' }
}

/** The board wants them in any case; where they have to be read, they come while the page around them is drawn. */
async function showPartners(store: OpenedStore, { preflight, writer }: StartupReport): Promise<void> {
  const [look] = await Promise.all([beginStart().look, readWorkspace()])
  // After an unclean stop only the store itself is believed.
  const recalled = preflight.cleanStop && preflight.repairs.length === 0 && (await recallLastLook(look, store))
  if (!recalled) readPartners()
  if (writer && store.meta !== null) keepLastLooks(store.meta.workspaceId, recalled && look?.head.day === today())
}

/** A first start: an empty workspace, or the example partners in the demo's own store. */
async function begin({ db }: OpenedStore, report: StartupReport): Promise<void> {
  if (!report.writer) return
  if (isDemoPage()) {
    await fillDemo(db)
    return
  }
  const { workspaceId, seq, counts } = await createWorkspace(db, newId())
  await getHost().resetJournal({ workspaceId, schemaVersion, seq, counts })
}

/** After an unclean stop a verified backup comes before the first write. */
export async function finishStart(report: StartupReport): Promise<void> {
  watchSafety()
  // Asked for at every start; browsers may refuse, and the backups do not depend on it.
  void navigator.storage.persist()
  if (!report.writer) return
  if (!report.preflight.cleanStop) await backUpNow('recovery')
  startBackups()
  if (!isDemoPage()) startDrills()
  // A window that was closed with changes since the last backup: the browser gives a page no time for one.
  if (report.preflight.cleanStop && isBehind(report)) void backUpNow('quit')
}

function isBehind({ sentinel, backups }: StartupReport): boolean {
  if (sentinel === null) return false
  const [newest] = goodBackups(backups.backups, sentinel.workspaceId)
  return sentinel.lastSeq > (newest?.seq ?? 0)
}

/** The journal gets the acts it lacks; where they are not kept any more it starts anew from the store. */
async function bringJournalUp({ db, meta }: OpenedStore, { sentinel, journal }: StartupReport): Promise<void> {
  if (meta === null) return
  // Its place alone: the first act of many a workspace is the import of all its partners.
  const [oldest] = await db.changeSets.orderBy('seq').limit(1).primaryKeys()
  const follows = sentinel !== null && oldest !== undefined && oldest <= journal.lastSeq + 1
  if (follows) return catchUpJournal(db, journal.lastSeq)
  const { workspaceId, seq, counts } = meta
  await getHost().resetJournal({ workspaceId, schemaVersion, seq, counts })
  await backUpNow('recovery')
}

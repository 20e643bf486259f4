import type { StartupReport } from '#shared/contract/host-api'
import { getDatabase } from '../db/open-database'
import { getHost } from '../host/get-host'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { setSaveState } from '../state/save-state'
import { setSession, useSession } from '../state/session'
import { describeFailure } from '../text/failures'
import { noticeWords as words } from '../text/notices'
import { attempt } from './attempt'

const diskEveryMs = 60_000
const probeEveryMs = 5_000

let probing = false

/** Watches the disk and the store while the workspace is open. */
export function watchSafety(): void {
  setInterval(() => void lookAtDisk(), diskEveryMs)
  const db = getDatabase()
  db.on('versionchange', () => {
    // Closed for good: opening by itself would write with old code into a newer store.
    db.close({ disableAutoOpen: true })
    setSession({ readOnly: 'write-failed' })
    tell('failure', words.updated, [words.updatedHow])
  })
  db.on('blocked', () => {
    tell('failure', words.blocked, [words.blockedHow])
  })
}

/** Low disk: a banner, then read-only, before the store is harmed. */
export async function lookAtDisk(): Promise<void> {
  const { demo } = useSession.getState()
  const asked = await attempt(() => getHost().readStartup({ demo }))
  if (asked.ok) applyDisk(asked.value)
}

function applyDisk(report: StartupReport): void {
  const { readOnly } = useSession.getState()
  const full = report.disk.level === 'read-only' || report.disk.level === 'refuse'
  if (full && readOnly === null) {
    setSession({ report, readOnly: 'disk-full' })
    announce(describeFailure('disk-full'))
  } else if (!full && readOnly === 'disk-full') setSession({ report, readOnly: null })
  else setSession({ report })
}

/** After a failed write editing stops until the store takes a write again; what was typed stays where it is. */
export async function stopAndProbe(): Promise<void> {
  if (probing || useSession.getState().readOnly !== null) return
  probing = true
  setSession({ readOnly: 'write-failed' })
  await lookAtDisk()
  while (!(await storeTakesWrites())) await pause(probeEveryMs)
  probing = false
  if (useSession.getState().readOnly === 'write-failed') setSession({ readOnly: null })
  setSaveState({ kind: 'saved' })
  tell('success', words.writesAgain, [words.writesAgainHow])
}

async function storeTakesWrites(): Promise<boolean> {
  const probe = { id: 'probe', value: null, at: new Date().toISOString() }
  const written = await attempt(async () => {
    const { drafts } = getDatabase()
    await drafts.put(probe)
    await drafts.delete(probe.id)
  })
  return written.ok
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

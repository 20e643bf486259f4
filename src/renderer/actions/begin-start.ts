import type { StartupReport } from '#shared/contract/host-api'
import { readDataLoss } from '../db/data-loss'
import { databaseName } from '../db/database-name'
import { type LastLook, readLastLook } from '../db/live/last-look'
import { getHost, isDemoPage } from '../host/get-host'

/** What the start waits for and the screen is not needed for. */
type Begun = {
  readonly report: Promise<StartupReport>
  /** What the browser says of the store when it is opened for the first time, which takes longest. */
  readonly dataLoss: Promise<string>
  readonly look: Promise<LastLook | null>
}

let begun: Begun | null = null

/** Begins while the code of the screen is still coming; this module must not bring any of that code. */
export function beginStart(): Begun {
  begun ??= begin()
  return begun
}

function begin(): Begun {
  const demo = isDemoPage()
  const name = databaseName(demo)
  // Asked for first, and answered while the connection to the host still holds this thread up.
  const look = readLastLook(name)
  // The page says so where the disk has room: opening the store on a full one has cost whole databases.
  const early = document.documentElement.dataset['room'] === undefined ? null : readDataLoss(name)
  const report = getHost().readStartup({ demo })
  const dataLoss = early ?? report.then(({ disk }) => (disk.level === 'refuse' ? 'none' : readDataLoss(name)))
  // Both are awaited by the start, which tells of a failure; until then it is not an unhandled one.
  report.catch(() => undefined)
  dataLoss.catch(() => undefined)
  return { report, dataLoss, look }
}

import type { PartnerStep } from '../db/commit'
import { getDatabase } from '../db/open-database'
import { askDesk } from './import-thread'
import { type Outcome, runAct } from './run-action'
import { runInThread } from './thread-act'

/** Above so many partners or changes an act is carried out beside the window, which it would stop for seconds at 10,000. */
export const inWindowUpTo = 200

/** How an act ended; a refusal or failure has been told. */
export type Ended = Pick<Outcome, 'kind'>

/** One act on many partners, with one undo: all of it is saved, or nothing. */
export async function runMany(label: string, steps: readonly PartnerStep[]): Promise<Ended> {
  if (steps.length <= inWindowUpTo) return runAct({ label, steps })
  return runInThread(label, () => askDesk('act', { storeName: getDatabase().name, label, steps }))
}

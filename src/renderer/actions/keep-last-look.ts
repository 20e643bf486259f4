import type { Partner } from '#shared/domain/records/partner'
import { onChanges } from '../db/change-feed'
import { forgetLastLook, writeLastLook } from '../db/live/last-look'
import { writeDrift } from '../db/live/drift-list'
import { listedPartners } from '../db/live/partner-list'
import { getDatabase } from '../db/open-database'
import { untilIdle } from '../db/until-idle'
import { useSession } from '../state/session'
import { attempt } from './attempt'

/** The last look is kept after this much quiet, and not more often than this: what is missing in it is little to read. */
const quietMs = 10_000
const apartMs = 5 * 60_000
/** Partners of one line: some 2 ms. */
const inALine = 250

let keptAt = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps the last look while this window lives; where it began with one, only after the first change. */
export function keepLastLooks(workspaceId: string, beganWithOne: boolean): void {
  const plan = (afterMs: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void keepWhenDue(workspaceId, plan), afterMs)
  }
  onChanges((event) => {
    // A restore may bring another workspace.
    if (event === null) void attempt(() => forgetLastLook(getDatabase().name))
    plan(quietMs)
  })
  if (!beganWithOne) plan(quietMs)
}

async function keepWhenDue(workspaceId: string, plan: (afterMs: number) => void): Promise<void> {
  if (useSession.getState().readOnly !== null) return
  const restMs = keptAt + apartMs - performance.now()
  if (restMs > 0) {
    plan(restMs)
    return
  }
  // A look that cannot be kept, or not yet, costs only time at the next start.
  const kept = await attempt(() => keepLastLook(workspaceId))
  if (kept.ok && kept.value) keptAt = performance.now()
  else plan(quietMs)
}

/** One character outside Latin-1 would make the browser read all of the text at two bytes a character. */
const toAsciiJson = (partners: readonly Partner[]): string =>
  JSON.stringify(partners).replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

async function keepLastLook(workspaceId: string): Promise<boolean> {
  const { reached, byId } = listedPartners()
  const drift = await writeDrift()
  if (reached === null || drift === null) return false
  // Newest first, as the board mostly shows them: putting in order what nearly is costs the next start little.
  const all = [...byId.values()].sort((a, b) => (a.stageEnteredAt < b.stageEnteredAt ? 1 : -1))
  const partners: string[] = []
  for (let from = 0; from < all.length; from += inALine) {
    await untilIdle()
    partners.push(toAsciiJson(all.slice(from, from + inALine)))
  }
  const { seq, lastId } = reached
  const head = { workspaceId, seq, lastId, day: drift.day }
  await writeLastLook(getDatabase().name, { head, partners, drift: drift.found })
  return true
}

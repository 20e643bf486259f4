import type { HostApi } from '#shared/contract/host-api'
import { dayOf } from '#shared/domain/calendar'
import { createQueue } from '../durable-write/queue'
import { describeMorning } from './describe-morning'
import { type Mornings, readMornings, writeMornings } from './morning-file'

export type MorningOptions = {
  readonly dataFolder: string
  readonly now: () => Date
  readonly tell: (counts: string) => void
  readonly report: (event: string, cause: unknown) => void
}

/**
 * Tells once a day how much waits. The page, which knows, hands over the counts of the coming days as well, so that
 * they are there at the next start before any page is.
 */
export type MorningNotice = Pick<HostApi, 'keepMornings'> & {
  /** The notice of this day, if it was not given yet (`again`: in any case), and from then on one every morning. */
  begin(this: void, wish: { readonly again: boolean }): Promise<void>
  stop(): Promise<void>
}

/** A program that runs over night waits for this hour, by the local clock. */
const earliestHour = 6
const lookEveryMs = 60_000

export async function openMorningNotice(options: MorningOptions): Promise<MorningNotice> {
  const { dataFolder, now, tell, report } = options
  const inTurn = createQueue()
  let known = await readMornings(dataFolder)
  let timer: NodeJS.Timeout | null = null

  async function keep(next: Mornings): Promise<void> {
    known = next
    await writeMornings(dataFolder, known)
  }

  async function tellToday(again: boolean): Promise<void> {
    const day = dayOf(now().toISOString())
    if (known.mornings.length === 0 || (known.toldOn === day && !again)) return
    // Another program of the same data may have counted, or told, since.
    known = await readMornings(dataFolder)
    const counts = known.mornings.find((one) => one.day === day)
    if (counts === undefined || (known.toldOn === day && !again)) return
    const words = describeMorning(counts)
    if (words !== null) tell(words)
    if (known.toldOn !== day) await keep({ ...known, toldOn: day })
  }

  const look = (): Promise<void> =>
    inTurn(() => (now().getHours() < earliestHour ? Promise.resolve() : tellToday(false))).catch((error: unknown) =>
      report('the morning notice could not be given', error),
    )

  return {
    async begin({ again }) {
      await inTurn(() => tellToday(again)).catch((error: unknown) => report('the morning notice was not kept', error))
      // Asked for by the clock: a timer to the next morning would be late by every hour that the machine slept.
      timer ??= setInterval(() => void look(), lookEveryMs).unref()
    },
    async keepMornings({ mornings }) {
      // Most pages say that no notice is wanted: that writes nothing.
      const isNew = JSON.stringify(mornings) !== JSON.stringify(known.mornings)
      if (isNew) await inTurn(() => keep({ ...known, mornings }))
      if (timer !== null) await look()
      return null
    },
    async stop() {
      if (timer !== null) clearInterval(timer)
      timer = null
      await inTurn(() => Promise.resolve())
    },
  }
}

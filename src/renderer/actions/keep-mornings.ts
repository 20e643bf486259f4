import type { MorningCounts } from '#shared/domain/agenda/count-mornings'
import { getHost } from '../host/get-host'
import { attempt } from './attempt'

/** What the host knows already. */
let kept = ''

/**
 * Tells the host what the coming mornings bring; nothing where no notice is wanted. A failure costs a notice and no data,
 * so it is not shown: the next change tries again.
 */
export async function keepMornings(mornings: readonly MorningCounts[]): Promise<void> {
  const wanted = JSON.stringify(mornings)
  if (wanted === kept) return
  const told = await attempt(() => getHost().keepMornings({ mornings }))
  if (told.ok) kept = wanted
}

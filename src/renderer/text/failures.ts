import { HostError } from '#shared/contract/reply'
import { createSay } from './say'

const say = createSay('failures')

const byName: Readonly<Record<string, string>> = {
  'other-window': say('by-other-window'),
  'disk-full': say('by-disk-full'),
  'newer-version': say('by-newer-version'),
  'write-failed': say('by-write-failed'),
  QuotaExceededError: say('by-quota-exceeded-error'),
  DatabaseClosedError: say('by-database-closed-error'),
  OpenFailedError: say('by-open-failed-error'),
  UnknownError: say('by-unknown-error'),
  VersionError: say('by-version-error'),
  AbortError: say('by-abort-error'),
}

/** What happened, whether the data is safe, and what to do, for anything that was thrown. */
export function describeFailure(failure: unknown): string {
  if (typeof failure === 'string') return byName[failure] ?? failure
  if (failure instanceof HostError) return failure.message
  const inner = innerOf(failure)
  const known = [inner, failure].map((one) => (one instanceof Error ? byName[one.name] : undefined)).find(Boolean)
  return known ?? say('unknown')
}

/** Dexie wraps what the browser said: the cause is inside. */
function innerOf(failure: unknown): unknown {
  return typeof failure === 'object' && failure !== null && 'inner' in failure ? failure.inner : null
}

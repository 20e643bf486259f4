import { HostError } from '#shared/contract/reply'

const byName: Readonly<Record<string, string>> = {
  'other-window':
    'Another window is open on the same data and holds the right to write. Nothing was changed here. Use “Take over” to write in this window.',
  'disk-full':
    'The disk is almost full. Nothing was changed, and what is saved is safe. Free some space, then try again.',
  'newer-version':
    'This data was written by a newer version of Partnership Brain. It is shown read-only and nothing was changed. Install the newer version.',
  'write-failed':
    'The store does not take changes at the moment. What was saved before is safe. Restart Partnership Brain.',
  QuotaExceededError:
    'The disk or the browser’s share of it is full. This change was not saved; everything before it is. Free some space, then try again.',
  DatabaseClosedError:
    'The store was closed, most likely by another window. This change was not saved; everything before it is. Reload the window.',
  OpenFailedError:
    'The store could not be opened. Nothing was changed. Restart Partnership Brain; if it happens again, restore a backup.',
  UnknownError:
    'The browser store reports damage. This change was not saved. Restart Partnership Brain; it will offer to recover the data.',
  VersionError:
    'This data was written by a newer version of Partnership Brain. Nothing was changed. Install the newer version.',
  AbortError:
    'The change was broken off before it was complete and was not saved. Everything before it is safe. Try again.',
}

/** What happened, whether the data is safe, and what to do, for anything that was thrown. */
export function describeFailure(failure: unknown): string {
  if (typeof failure === 'string') return byName[failure] ?? failure
  if (failure instanceof HostError) return failure.message
  const inner = innerOf(failure)
  const known = [inner, failure].map((one) => (one instanceof Error ? byName[one.name] : undefined)).find(Boolean)
  return (
    known ??
    'Something went wrong that should not. This change was not saved; everything before it is. Try again, or restart Partnership Brain.'
  )
}

/** Dexie wraps what the browser said: the cause is inside. */
function innerOf(failure: unknown): unknown {
  return typeof failure === 'object' && failure !== null && 'inner' in failure ? failure.inner : null
}

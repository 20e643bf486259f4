import { getHost } from '../host/get-host'

/** Writes to the log what went wrong in the program; names and notes of partners never go there. */
export function logFailure(failure: unknown): void {
  const detail = failure instanceof Error ? `${failure.name}: ${failure.message}`.slice(0, 500) : typeof failure
  void getHost()
    .writeLog({ level: 'error', event: 'renderer-failed', detail })
    // The log is all there is left to tell; when even the host is gone the screen has said so already.
    .catch(() => null)
}

import type { DispatchTarget } from '#shared/contract/dispatch'
import type { HostApi } from '#shared/contract/host-api'
import { describeCause, type Log } from '../log'

/** The services behind the door, with refusals and failures written to the log. */
export function createDispatchTarget(api: HostApi, log: Log): DispatchTarget {
  return {
    api,
    report: (event, detail, cause) => {
      log.write(event === 'refused' ? 'warn' : 'error', event, `${detail} ${describeCause(cause)}`.trim())
    },
  }
}

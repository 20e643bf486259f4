import { createHostClient } from '#shared/contract/host-client'
import type { HostApi } from '#shared/contract/host-api'
import { createHttpInvoke } from './via-http'
import { createIpcInvoke } from './via-ipc'

let host: HostApi | null = null

/** The host of whichever shell shows this page. Made once; the first call opens the connection. */
export function getHost(): HostApi {
  host ??= createHostClient(
    window.partnershipBrain === undefined ? createHttpInvoke(window) : createIpcInvoke(window.partnershipBrain),
  )
  return host
}

/** Whether the page was opened on the demo store: `?demo` in the address, in both shells. */
export function isDemoPage(search: string = window.location.search): boolean {
  return new URLSearchParams(search).has('demo')
}

import type { Bridge } from '#shared/contract/bridge'
import type { Invoke } from '#shared/contract/host-client'

declare global {
  interface Window {
    readonly partnershipBrain?: Bridge
  }
}

/** Electron: the preload script's bridge carries the call; bytes travel by structured clone. */
export function createIpcInvoke(bridge: Bridge): Invoke {
  return async (method, request) => bridge.invoke(method, request)
}

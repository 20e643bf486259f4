import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { hostChannel } from '#shared/contract/bridge'
import type { Reply } from '#shared/contract/reply'
import type { HostDoor } from '../services/host-api/host-door'
import { appOrigin, pageAddresses } from './app-scheme'
import type { QuitGuard } from './quit-guard'

export type TrustedWindows = {
  readonly isKnown: (contents: WebContents) => boolean
  /** Told of every running call, so that the program does not end in the middle of one. */
  readonly track: QuitGuard['track']
}

/**
 * The only place that listens to a page. A call counts only from the top frame of a window of ours, at our own origin;
 * names, shapes and sizes are checked behind it by `dispatch`.
 */
export function handleTrusted(door: HostDoor, windows: TrustedWindows): void {
  ipcMain.handle(hostChannel, async (event, method: unknown, request: unknown): Promise<Reply<unknown>> => {
    if (isTrustedSender(event, windows.isKnown)) {
      return windows.track(door.answer({ demo: isDemoSender(event), method, request }))
    }
    door.report('refused', 'sender', null)
    return { ok: false, error: { code: 'not-allowed', message: 'This call was not made by the program itself.' } }
  })
}

/** Which data the page shows stands in its address, which the window's own rules limit to two. */
function isDemoSender({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame?.url.split('#', 1)[0] === pageAddresses.demo
}

export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  isKnown: (contents: WebContents) => boolean,
): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === appOrigin && isKnown(event.sender)
}

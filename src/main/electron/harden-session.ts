import type { Session } from 'electron'
import { appOrigin } from './app-scheme'

/** Closes everything that a session would otherwise offer to a page: permissions, devices, downloads, the network. */
export function hardenSession(session: Session, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url, packaged) }))
}

/** Copying a text by a button of the page is the one thing that needs a permission. */
function isGranted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/** Own files, and pictures or files made by the page itself; developer tools only where they can be opened at all. */
export function isOwnRequest(url: string, packaged: boolean): boolean {
  const isOwn = url.startsWith(`${appOrigin}/`) || url.startsWith('data:image/') || url.startsWith(`blob:${appOrigin}/`)
  return isOwn || (!packaged && url.startsWith('devtools://'))
}

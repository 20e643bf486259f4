import { app, type Session } from 'electron'
import { appOrigin } from './app-scheme'

/** Closes everything that a session would otherwise offer to a page: permissions, devices, downloads, the network. */
export function hardenSession(session: Session, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  // Its dictionaries would come from the network.
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url, packaged) }))
}

/**
 * Before the app is ready: what Chromium would ask the network by itself, no name may be looked up for. Requests of pages are
 * cancelled one by one in `hardenSession`; this holds for what no page asked for.
 */
export function silenceNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  for (const off of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(off)
  }
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

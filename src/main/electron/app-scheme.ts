import { protocol, type Session } from 'electron'
import { pageHeaders } from '../services/page/page-headers'
import type { PageFiles } from '../services/page/page-files'

/** The page's own scheme: an origin for its store, and nothing of the disk behind it but the files read at start. */
export const appScheme = 'app'
export const appOrigin = `${appScheme}://bundle`
/** The only addresses a window may ever show. */
export const pageAddresses = { real: `${appOrigin}/`, demo: `${appOrigin}/?demo` } as const

/** Must run before the app is ready: a scheme gets its rights once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveAppScheme(session: Session, files: PageFiles): void {
  session.protocol.handle(appScheme, (request) => answerPageRequest(files, request))
}

/** Looks the address up as it was written; no path is made from it, so none can lead outside. */
export function answerPageRequest(files: PageFiles, request: Pick<Request, 'url' | 'method'>): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: pageHeaders })
  const address = request.url.startsWith(`${appOrigin}/`) ? request.url.slice(appOrigin.length) : ''
  const file = files.get(address.split(/[?#]/, 1)[0] ?? '')
  if (file === undefined) return new Response(null, { status: 404, headers: pageHeaders })
  const body = request.method === 'HEAD' ? null : file.bytes
  return new Response(body, { status: 200, headers: { ...pageHeaders, 'Content-Type': file.type } })
}

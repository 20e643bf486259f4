import { apiPrefix, messageType } from '#shared/contract/loopback'

/** What of a request decides whether it is ours; header names in lower case, as Node gives them. */
export type RequestHead = {
  readonly method: string
  readonly url: string
  /** Names and values in turn, as they came: `headers` would hide a second Host. */
  readonly rawHeaders: readonly string[]
}

export type RequestRefusal = {
  readonly status: 400 | 403 | 405 | 411 | 413 | 415 | 421
  /** For the log; never sent. */
  readonly reason: string
}

/** Decides before anything is read or looked up whether a request can come from our own page. Null: it can. */
export function checkRequest(head: RequestHead, port: number): RequestRefusal | null {
  const host = `127.0.0.1:${port}`
  const hosts = valuesOf(head, 'host')
  if (hosts.length !== 1 || hosts[0] !== host) return { status: 421, reason: 'host' }
  if (!head.url.startsWith('/') || head.url.length > 2_000) return { status: 400, reason: 'target' }
  const origins = valuesOf(head, 'origin')
  if (origins.some((origin) => origin !== `http://${host}`)) return { status: 403, reason: 'origin' }
  return head.url.startsWith(apiPrefix) ? checkApi(head, origins) : checkPage(head)
}

function checkApi(head: RequestHead, origins: readonly string[]): RequestRefusal | null {
  if (head.method !== 'POST') return { status: 405, reason: 'method' }
  if (origins.length !== 1) return { status: 403, reason: 'origin missing' }
  const sites = valuesOf(head, 'sec-fetch-site')
  if (sites.some((site) => site !== 'same-origin')) return { status: 403, reason: 'site' }
  const types = valuesOf(head, 'content-type')
  if (types.length !== 1 || types[0] !== messageType) return { status: 415, reason: 'type' }
  return checkLength(head)
}

/** The page and its files are no secret; only a framed or embedded use of them is refused here. */
function checkPage(head: RequestHead): RequestRefusal | null {
  if (head.method !== 'GET' && head.method !== 'HEAD') return { status: 405, reason: 'method' }
  const sites = valuesOf(head, 'sec-fetch-site')
  const isForeign = sites.some((site) => site !== 'same-origin' && site !== 'none')
  // The window that we start arrives through a local file: a navigation of the whole window, for the page itself only.
  const isWindow = valuesOf(head, 'sec-fetch-dest').join() === 'document' && addressOf(head.url) === '/'
  return isForeign && !isWindow ? { status: 403, reason: 'site' } : null
}

function checkLength(head: RequestHead): RequestRefusal | null {
  const lengths = valuesOf(head, 'content-length')
  if (lengths.length !== 1 || valuesOf(head, 'transfer-encoding').length > 0) return { status: 411, reason: 'length' }
  const limit = maxBodyBytes(head.url.slice(apiPrefix.length))
  return Number(lengths[0]) > limit ? { status: 413, reason: 'size' } : null
}

const mebibyte = 1024 * 1024

/** Largest body of a call, in bytes. A change set may be a whole import, a workbook all of them. */
export function maxBodyBytes(method: string): number {
  return method === 'appendJournal' || method === 'saveWorkbook' ? 128 * mebibyte : 30 * mebibyte
}

/** The address without its query, which only the page itself reads. */
export function addressOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}

export function valuesOf(head: Pick<RequestHead, 'rawHeaders'>, name: string): readonly string[] {
  return head.rawHeaders.filter((_, index) => index % 2 === 1 && head.rawHeaders[index - 1]?.toLowerCase() === name)
}

import type { Invoke } from '#shared/contract/host-client'
import { apiPrefix, demoSuffix, messageType, tokenHeader } from '#shared/contract/loopback'
import { decodeMessage, encodeMessage } from '#shared/contract/message'
import { HostError } from '#shared/contract/reply'
import { connectionWords } from '../text/connection'
import { openSession, type SessionPage } from './http-session'

export type HttpPage = SessionPage & Pick<Window, 'print'>

/** Local host: one POST per call, with the token of this start. Printing on paper is the browser's own business. */
export function createHttpInvoke(page: HttpPage): Invoke {
  const session = openSession(page, async (value) => post(page, { method: 'session', value, token: null }))
  // Awaited by the calls; an early failure is told by the first of them, not as an unhandled rejection.
  session.catch(() => undefined)
  return async (method, request) => {
    if (method === 'printPage' && isPaper(request)) {
      page.print()
      return { ok: true, value: null }
    }
    const token = await session
    return post(page, { method, value: request, token })
  }
}

type Call = { readonly method: string; readonly value: unknown; readonly token: string | null }

async function post(page: HttpPage, call: Call): Promise<unknown> {
  const response = await page.fetch(`${apiPrefix}${call.method}${isDemo(page) ? demoSuffix : ''}`, {
    method: 'POST',
    headers: { 'Content-Type': messageType, ...(call.token === null ? {} : { [tokenHeader]: call.token }) },
    // Chromium copies bytes to its network process before `fetch` returns, a file of some MB for tenths of a second; a blob not.
    body: new Blob([encodeMessage(call.value)]),
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
  })
  if (response.status === 401)
    throw new HostError('not-allowed', call.method === 'session' ? connectionWords.usedLink : connectionWords.staleLink)
  if (response.status === 413) throw new HostError('file-too-large', connectionWords.tooLarge)
  const message = response.ok ? decodeMessage(new Uint8Array(await response.arrayBuffer())) : undefined
  if (message === undefined) throw new Error(`The host answered with status ${response.status}.`)
  return message.value
}

function isDemo({ location }: HttpPage): boolean {
  return new URLSearchParams(location.search).has('demo')
}

function isPaper(request: unknown): boolean {
  return typeof request === 'object' && request !== null && 'target' in request && request.target === 'paper'
}

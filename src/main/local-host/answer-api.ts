import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeMessage, encodeMessage } from '#shared/contract/message'
import { apiPrefix, demoSuffix, messageType, tokenHeader } from '#shared/contract/loopback'
import { addressOf, maxBodyBytes } from './check-request'
import { refuse, type LocalServer } from './local-server'
import { readBody } from './read-body'
import type { KeyProof } from './session'

/** `/api/session` exchanges proofs for token and cookie; every other call needs both. */
export async function answerApi(local: LocalServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = addressOf(request.url ?? '').slice(apiPrefix.length)
  const isSession = method === 'session'
  if (!isSession && !isTrusted(local, request)) {
    local.door.report('refused', 'request: token', null)
    refuse(response, 401)
    return
  }
  const body = await readBody(request, isSession ? 1_000 : maxBodyBytes(method))
  const message = body === null ? undefined : decodeMessage(body)
  if (message === undefined) {
    local.door.report('refused', 'request: body', null)
    refuse(response, 400)
    return
  }
  if (isSession) openSession(local, { value: message.value, cookie: request.headers.cookie }, response)
  else send(response, await local.door.answer({ demo: isDemoCall(request), method, request: message.value }))
}

/** The page says with every call which data it shows. */
function isDemoCall(request: IncomingMessage): boolean {
  return request.url?.endsWith(demoSuffix) ?? false
}

function isTrusted(local: LocalServer, request: IncomingMessage): boolean {
  const token = request.headers[tokenHeader]
  return local.session.isTrusted(typeof token === 'string' ? token : undefined, request.headers.cookie)
}

type Knock = { readonly value: unknown; readonly cookie: string | undefined }

function openSession(local: LocalServer, { value, cookie }: Knock, response: ServerResponse): void {
  const opened = isProof(value) ? local.session.open(value, cookie) : null
  if (opened === null) {
    local.door.report('refused', 'request: session', null)
    refuse(response, 401)
    return
  }
  local.onOpened?.()
  response.setHeader('Set-Cookie', opened.setCookie)
  send(response, { ok: true, value: { token: opened.token, proof: opened.proof } })
}

function isProof(value: unknown): value is KeyProof {
  if (typeof value !== 'object' || value === null || !('nonce' in value) || !('proof' in value)) return false
  return typeof value.nonce === 'string' && typeof value.proof === 'string'
}

function send(response: ServerResponse, value: unknown): void {
  const message = encodeMessage(value)
  response.writeHead(200, { 'Content-Type': messageType, 'Content-Length': message.byteLength })
  response.end(message)
}

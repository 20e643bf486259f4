import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pageHeaders } from '../services/page/page-headers'
import { answerApi } from './answer-api'
import { apiPrefix } from '#shared/contract/loopback'
import { addressOf, checkRequest } from './check-request'
import { refuse, serverName, type LocalServer } from './local-server'

/** The build names these by what is in them, so an address never changes its content. */
const namedByContent = /^\/assets\//
/** Lets the browser keep the compiled scripts from one start to the next. */
const keepForGood = 'private, max-age=31536000, immutable'

/** The loopback server: guard first, then the fixed files or the one door to the services. */
export function createLocalServer(local: LocalServer): Server {
  const headersTimeout = local.headersTimeoutMs ?? 10_000
  const server = createServer(
    {
      headersTimeout,
      requestTimeout: Math.max(headersTimeout, 60_000),
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(headersTimeout, 2_000),
      maxHeaderSize: 16 * 1024,
      // Our own check answers a missing Host, so that it is refused and logged like a wrong one.
      requireHostHeader: false,
    },
    (request, response) => {
      answer(local, request, response).catch((cause: unknown) => {
        local.door.report('failed', 'request', cause)
        response.destroy()
      })
    },
  )
  server.maxConnections = 200
  server.on('checkContinue', (_request: IncomingMessage, response: ServerResponse) => {
    refuse(response, 417)
  })
  server.on('upgrade', (_request, socket) => socket.destroy())
  server.on('connect', (_request, socket) => socket.destroy())
  server.on('clientError', (_error, socket) => {
    // Browsers open connections ahead: words on one that asked nothing would be taken for the answer to its first call.
    const hasAsked = 'bytesRead' in socket && socket.bytesRead !== 0
    if (!hasAsked) socket.destroy()
    else if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  return server
}

async function answer(local: LocalServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
  response.setHeader('Server', serverName)
  response.setHeader('Cache-Control', 'no-store')
  const head = { method: request.method ?? '', url: request.url ?? '', rawHeaders: request.rawHeaders }
  const refusal = checkRequest(head, local.port)
  if (refusal !== null) {
    local.door.report('refused', `request: ${refusal.reason}`, null)
    refuse(response, refusal.status)
    return
  }
  if (head.url.startsWith(apiPrefix)) await answerApi(local, request, response)
  else answerFile(local, request, response)
}

function answerFile(local: LocalServer, request: IncomingMessage, response: ServerResponse): void {
  const file = local.files.get(addressOf(request.url ?? ''))
  if (file === undefined) {
    refuse(response, 404)
    return
  }
  if (namedByContent.test(request.url ?? '')) response.setHeader('Cache-Control', keepForGood)
  const { type, bytes } = file
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.byteLength })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

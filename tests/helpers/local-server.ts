import { connect, type AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Server } from 'node:http'
import { dispatch, type DispatchTarget } from '#shared/contract/dispatch'
import { createLocalServer } from '../../src/main/local-host/create-server'
import { createSession, prove, type Session } from '../../src/main/local-host/session'
import type { HostDoor } from '../../src/main/services/host-api/host-door'
import type { PageFiles } from '../../src/main/services/page/page-files'
import { encodeMessage } from '#shared/contract/message'

export type TestServer = { readonly server: Server; readonly port: number; readonly session: Session }

const page = { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<!doctype html>') }
export const testFiles: PageFiles = new Map([
  ['/', page],
  ['/index.html', page],
  ['/assets/app.js', { type: 'text/javascript; charset=utf-8', bytes: new TextEncoder().encode('1') }],
])

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** A door without a demo set: every call goes to the same services. */
export function aDoor(target: DispatchTarget): HostDoor {
  return { report: target.report, answer: ({ method, request }) => dispatch(target, method, request) }
}

export async function startTestServer(target: DispatchTarget, headersTimeoutMs = 10_000): Promise<TestServer> {
  const port = await freePort()
  const session = createSession(port)
  const server = createLocalServer({ port, session, files: testFiles, door: aDoor(target), headersTimeoutMs })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { server, port, session }
}

export async function stopTestServer({ server }: TestServer): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

export type Credentials = { readonly token: string; readonly cookie: string }

/** What a page of this start holds after the exchange of proofs. */
export function credentialsOf({ session }: Pick<TestServer, 'session'>): Credentials {
  const nonce = 'a nonce of sixteen or more'
  const opened = session.open({ nonce, proof: prove(session.createKey(), `page:${nonce}`) }, undefined)!
  return { token: opened.token, cookie: opened.setCookie.split(';')[0]! }
}

/** Sends text as it is and gives the status of the answer, or `closed` when there was none. */
export async function sendRaw(port: number, text: string | Uint8Array, waitMs = 2_000): Promise<number | 'closed'> {
  const answer = await readRaw(port, text, waitMs)
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  return status === undefined ? 'closed' : Number(status)
}

export async function readRaw(port: number, text: string | Uint8Array, waitMs = 2_000): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const timer = setTimeout(() => socket.destroy(), waitMs)
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (/^HTTP\/1\.1 \d{3}[\s\S]*\r\n\r\n/.test(answer)) socket.end()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}

/** A framed call as Latin-1 text for a raw socket. */
export function rawBody(value: unknown): string {
  return Buffer.from(encodeMessage(value)).toString('latin1')
}

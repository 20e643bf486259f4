import type { ServerResponse } from 'node:http'
import type { HostDoor } from '../services/host-api/host-door'
import type { PageFiles } from '../services/page/page-files'
import type { Session } from './session'

/** What the loopback server is made of. */
export type LocalServer = {
  readonly port: number
  readonly session: Session
  readonly files: PageFiles
  readonly door: HostDoor
  /** A page was let in by a start link. */
  readonly onOpened?: () => void
  /** For tests: how long a request may take to send its head, in milliseconds. */
  readonly headersTimeoutMs?: number
}

/** Tells our own instance from a stranger when the port is taken; proves nothing and guards nothing. */
export const serverName = 'Partnership-Brain'

/** Closes the connection as well: what else a refused sender has to say is not read. */
export function refuse(response: ServerResponse, status: number): void {
  const words = Buffer.from(wordsByStatus[status] ?? '')
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST')
  response.writeHead(status, {
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': words.byteLength,
  })
  response.end(words)
}

/** For a person who typed the address; programs go by the status. */
const wordsByStatus: Readonly<Record<number, string>> = {
  404: 'There is no such page. Use the address that was printed when Partnership Brain was started.',
  421: 'Use the address that was printed when Partnership Brain was started: it begins with http://127.0.0.1',
}

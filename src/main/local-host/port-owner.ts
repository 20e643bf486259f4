import { get } from 'node:http'
import { serverName } from './local-server'

export type PortOwner = 'this-program' | 'stranger'

/** Who answers on a taken port. Only for the sentence that people read: nothing is trusted because of it. */
export async function readPortOwner(port: number): Promise<PortOwner> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', timeout: 1_000, agent: false }, (response) => {
      response.resume()
      resolve(response.headers.server === serverName ? 'this-program' : 'stranger')
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve('stranger'))
  })
}

export function describeTakenPort(port: number, owner: PortOwner): string {
  return owner === 'this-program'
    ? `Partnership Brain is already running on port ${port}. Use its window, or stop it (Ctrl+C where it was started) and start again. Your data is safe.`
    : `Port ${port} is used by another program. Stop that program and start again. Another port is not taken by itself: it would show an empty board, as the browser keeps data per port. Your data is safe.`
}

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

export type Answer = {
  readonly type: string
  readonly body: string | Uint8Array
  /** As the app serves what is named by its content: the browser keeps it, compiled scripts too. */
  readonly kept?: boolean
}
export type Served = {
  readonly origin: string
  /** Answers a path from now on. */
  readonly put: (path: string, answer: Answer) => void
  readonly close: () => Promise<void>
}

/** Pages and data of the bench on a port of their own; any page on this machine may read them. */
export async function serve(): Promise<Served> {
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const answer = answers.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Cache-Control', answer?.kept === true ? 'private, max-age=31536000, immutable' : 'no-store')
    if (answer === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': answer.type }).end(answer.body)
  })
  return toServed(server, answers)
}

async function toServed(server: Server, answers: Map<string, Answer>): Promise<Served> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bench found no free port.')
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    put: (path, answer) => answers.set(path, answer),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

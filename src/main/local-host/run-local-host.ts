import type { Server as HttpServer } from 'node:http'
import { createServer, type Server } from 'node:net'
import { err, ok, type Result } from '#shared/result'
import type { HostDoor } from '../services/host-api/host-door'
import type { PageFiles } from '../services/page/page-files'
import { createLocalServer } from './create-server'
import { describeTakenPort, readPortOwner } from './port-owner'
import { createSession } from './session'

export type RunningHost = {
  /** A new start link, with its secret in the fragment: for the person and the browser only, never for a log. */
  createLink(lifeMs?: number): string
  /** Takes no more calls, lets the running ones end within a bound, and closes the port. */
  stop(): Promise<void>
}

export type LocalHostPlan = {
  readonly port: number
  readonly demo: boolean
  readonly files: PageFiles
  readonly door: HostDoor
  /** A page was let in by a start link. */
  readonly onOpened?: () => void
}

const stopLimitMs = 5_000

/** Starts to listen on this computer's own address and the given port, or says in one sentence why it cannot. */
export async function runLocalHost(plan: LocalHostPlan): Promise<Result<RunningHost, string>> {
  const session = createSession(plan.port)
  const server = createLocalServer({ ...plan, session })
  const failure = await listen(server, plan.port)
  if (failure !== null) return err(await describeFailure(plan.port, failure))
  const search = plan.demo ? '?demo' : ''
  return ok({
    createLink: (lifeMs) => `http://127.0.0.1:${plan.port}/${search}#key=${session.createKey(lifeMs)}`,
    stop: () => stop(server),
  })
}

/** One sentence when the port cannot be had: asked before anything of the data is touched. */
export async function checkPort(port: number): Promise<string | null> {
  const probe = createServer()
  const failure = await listen(probe, port)
  if (failure !== null) return describeFailure(port, failure)
  await new Promise((resolve) => probe.close(resolve))
  return null
}

/** Null when it listens, else the error's code. */
async function listen(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.name))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(null))
  })
}

async function describeFailure(port: number, code: string): Promise<string> {
  if (code === 'EADDRINUSE') return describeTakenPort(port, await readPortOwner(port))
  return `Port ${port} could not be opened (${code}). Nothing was started and your data is safe.`
}

async function stop(server: HttpServer): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), stopLimitMs).unref()
  })
}

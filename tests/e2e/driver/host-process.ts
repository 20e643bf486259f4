import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { hostEntry } from './built-app'

export type HostProcess = { readonly address: string; stop(): Promise<void>; kill(): Promise<void> }

const startLimitMs = 30_000
const stopLimitMs = 15_000

/** Starts the built local host and waits for the address that it prints. */
export async function startHost(args: readonly string[]): Promise<HostProcess> {
  const child = spawn(process.execPath, [hostEntry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
    await ended
    clearTimeout(timer)
  }
  try {
    const address = await readAddress(child)
    return { address, stop: () => end('SIGINT'), kill: () => end('SIGKILL') }
  } catch (cause) {
    await end('SIGKILL')
    throw cause
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (what: string): void => reject(new Error(`The local host ${what}. It said:\n${said}`))
    const timer = setTimeout(() => fail(`printed no address within ${startLimitMs / 1000} s`), startLimitMs)
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*#\S+/.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with code ${code}`)
    })
  })
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}

import { connect, createServer, type Server } from 'node:net'
import { createServer as createHttpServer } from 'node:http'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkPort, runLocalHost } from '../../src/main/local-host/run-local-host'
import { createDispatchTarget } from '../../src/main/services/host-api/dispatch-target'
import { createLog } from '../../src/main/services/log'
import { createHttpInvoke } from '../../src/renderer/host/via-http'
import { aHostApi } from '../helpers/a-host-api'
import { aHttpPage } from '../helpers/a-http-page'
import { aDoor, freePort, readRaw, sendRaw, testFiles } from '../helpers/local-server'

let folder: string
let port: number
const closers: (() => unknown)[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'transport-port-'))
  port = await freePort()
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  rmSync(folder, { recursive: true, force: true })
})

async function start() {
  const door = aDoor(createDispatchTarget(aHostApi(), createLog(folder)))
  const host = await runLocalHost({ port, demo: false, files: testFiles, door })
  if (host.ok) closers.push(() => host.value.stop())
  return host
}

async function occupy(server: Server, host = '127.0.0.1'): Promise<void> {
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  closers.push(() => new Promise((resolve) => server.close(resolve)))
}

const wordsOf = (result: Awaited<ReturnType<typeof start>>): string => (result.ok ? '' : result.error)

describe('the port of the local host', () => {
  it('taken by a web server of somebody else leads to a plain sentence, never to another port', async () => {
    await occupy(createHttpServer((_request, response) => response.end('hello')))
    expect(wordsOf(await start())).toMatch(/used by another program.*Your data is safe/s)
    expect(await checkPort(port)).toMatch(/used by another program/)
  })

  it('taken by a program that says nothing leads to the same sentence within 3 seconds', async () => {
    await occupy(createServer((socket) => socket.resume()))
    const before = performance.now()
    expect(wordsOf(await start())).toMatch(/used by another program/)
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  it('taken by an earlier start of this program is told apart', async () => {
    await start()
    expect(wordsOf(await start())).toMatch(/already running/)
  })

  it('is open on 127.0.0.1 alone, not on the other addresses of this computer', async () => {
    await start()
    const others = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
    const isOpen = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect({ port, host, timeout: 500 }, () => resolve(true))
        for (const event of ['error', 'timeout', 'connect']) {
          socket.once(event, () => {
            socket.destroy()
            resolve(false)
          })
        }
      })
    const addresses = ['127.0.0.1', '127.0.0.2', ...others.filter((address) => address !== '127.0.0.1')]
    const open: string[] = []
    for (const address of addresses) if (await isOpen(address)) open.push(address)
    expect(open).toEqual(['127.0.0.1'])
  })

  it('is 127.0.0.1 in the link, which a program on [::1] with the same number cannot take', async () => {
    const twin = createServer((socket) => socket.resume())
    const listens = await new Promise<boolean>((resolve) => {
      twin.once('error', () => resolve(false))
      twin.listen(port, '::1', () => resolve(true))
    })
    if (listens) closers.push(() => new Promise((resolve) => twin.close(resolve)))
    const host = await start()
    expect(host).toMatchObject({ ok: true, value: { createLink: expect.any(Function) } })
    expect(host.ok && host.value.createLink()).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#key=[\\w-]{43}$`))
    expect(await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toBe(200)
  })

  it('is free again after a stop, while a connection was still open', async () => {
    const host = await start()
    const hanging = readRaw(port, 'GET / HT', 10_000)
    if (host.ok) await host.value.stop()
    await hanging
    expect(await checkPort(port)).toBeNull()
  }, 15_000)

  it('has a link whose secrets are in no log, whatever is asked', async () => {
    const host = await start()
    const link = host.ok ? host.value.createLink() : ''
    const key = link.split('#key=')[1]!
    const page = aHttpPage({ port, session: { createKey: () => key } })
    const sent: string[] = []
    const invoke = createHttpInvoke({
      ...page,
      fetch: async (address, init) => {
        sent.push(JSON.stringify(init?.headers))
        return page.fetch(address, init)
      },
    })
    await invoke('readBackups', {})
    await invoke('writeLog', { level: 'loud' })
    const token = /"x-partnership-brain":"([\w-]{43})"/.exec(sent.join('\n'))?.[1]
    await sendRaw(port, `GET /?key=${key} HTTP/1.1\r\nHost: evil.test\r\n\r\n`)
    await sendRaw(port, `GET /${key}/${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    await sendRaw(
      port,
      `POST /api/${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Partnership-Brain: ${token}\r\n\r\n`,
    )
    const logged = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
    expect(token).toHaveLength(43)
    expect(logged).toContain('refused')
    expect(logged).not.toContain(key)
    expect(logged).not.toContain(token)
  })
})

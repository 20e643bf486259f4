import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dispatch, type DispatchTarget } from '#shared/contract/dispatch'
import { createHostClient, type Invoke } from '#shared/contract/host-client'
import type { HostApi } from '#shared/contract/host-api'
import { encodeMessage } from '#shared/contract/message'
import { HostError } from '#shared/contract/reply'
import { createHttpInvoke, type HttpPage } from '../../src/renderer/host/via-http'
import { createIpcInvoke } from '../../src/renderer/host/via-ipc'
import { acceptableRequests, aChangeSet, aHostApi } from '../helpers/a-host-api'
import { aHttpPage } from '../helpers/a-http-page'
import { startTestServer, stopTestServer, type TestServer } from '../helpers/local-server'

const api: HostApi = aHostApi({
  openBackup: async () => ({ payload: Uint8Array.from({ length: 300_000 }, (_, index) => index % 256) }),
  takeOver: () => Promise.reject(new HostError('read-only', 'Another window writes.')),
  readJournal: () => Promise.reject(new TypeError('a bug')),
})
const target: DispatchTarget = { api, report: () => undefined }

let running: TestServer
beforeAll(async () => {
  running = await startTestServer(target)
})
afterAll(() => stopTestServer(running))

/** Electron's channel as it behaves for values: a structured copy each way. */
const ipc: Invoke = createIpcInvoke({
  invoke: async (method, request) => structuredClone(await dispatch(target, method, structuredClone(request))),
  onFileWaiting: () => undefined,
  onClosing: () => undefined,
})

const transports: readonly [string, () => Invoke][] = [
  ['a direct call', () => (method, request) => dispatch(target, method, request)],
  ['Electron', () => ipc],
  ['HTTP', () => createHttpInvoke(aHttpPage(running))],
]

describe.each(transports)('the host over %s', (_name, connect) => {
  const host = (): HostApi => createHostClient(connect())

  it('answers with the value of the service', async () => {
    expect(await host().readStartup({ demo: false })).toEqual(await api.readStartup({ demo: false }))
  })

  it('carries bytes to the service and back unchanged', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256)
    const saved = await host().saveFile({ fileName: 'a.bin', mimeType: 'application/octet-stream', bytes })
    expect(saved).toEqual({ kind: 'bytes', bytes })
    const { payload } = await host().openBackup({ id: 'b', passphrase: null })
    expect(payload).toBeInstanceOf(Uint8Array)
    expect(payload).toHaveLength(300_000)
  })

  it('carries a change set whole', async () => {
    const request = { ...acceptableRequests.appendJournal, changeSet: { ...aChangeSet, seq: 42 } }
    expect(await host().appendJournal(request)).toEqual({ seq: 42 })
  })

  it('answers null when the person cancelled', async () => {
    const request = { workId: 'w', source: { kind: 'ask' }, encoding: null, delimiter: null } as const
    expect(await host().openSheet(request)).toBeNull()
  })

  it('throws the code and the words of a refusal', async () => {
    await expect(host().takeOver({})).rejects.toMatchObject({ code: 'read-only', message: 'Another window writes.' })
  })

  it('tells nothing of a bug but plain words', async () => {
    await expect(host().readJournal({ afterSeq: 0 })).rejects.toMatchObject({
      code: 'failed',
      message: expect.not.stringContaining('a bug'),
    })
  })

  it('refuses a request of a wrong shape', async () => {
    const reply = await connect()('writeLog', { level: 'loud', event: 'x', detail: '' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('refuses an own field named __proto__ without reaching the service', async () => {
    const reply = await connect()('readBackups', JSON.parse('{"__proto__":{"polluted":true}}'))
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a page of the local host', () => {
  const failureOf = (page: HttpPage): Promise<unknown> =>
    createHostClient(createHttpInvoke(page))
      .readBackups({})
      .catch((error: unknown) => error)

  it('takes the key out of the address and keeps it for a reload', async () => {
    const page = aHttpPage(running)
    await createHostClient(createHttpInvoke(page)).readBackups({})
    expect(page.location.hash).toBe('')
    expect(page.addressBar()).toBe('/?demo')
    await expect(createHostClient(createHttpInvoke(page)).readBackups({})).resolves.toBeDefined()
  })

  it('never sends the key itself', async () => {
    const key = running.session.createKey()
    const page = aHttpPage(running, `#key=${key}`)
    await createHostClient(createHttpInvoke(page)).readBackups({})
    const calls = vi.mocked(page.fetch).mock.calls.map(async ([address, init]) => {
      const body = init?.body instanceof Blob ? await init.body.text() : ''
      expect(body).not.toBe('')
      return `${address as string} ${JSON.stringify(init?.headers)} ${body}`
    })
    const sent = await Promise.all(calls)
    expect(sent).toHaveLength(2)
    expect(sent.join('\n')).not.toContain(key)
  })

  it('says what to do when the address came without its key', async () => {
    const failure = await failureOf(aHttpPage(running, ''))
    expect(failure).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('whole address') })
  })

  it('does not open by a link that another browser has used', async () => {
    const hash = `#key=${running.session.createKey()}`
    await createHostClient(createHttpInvoke(aHttpPage(running, hash))).readBackups({})
    const failure = await failureOf(aHttpPage(running, hash))
    expect(failure).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('press Enter where') })
  })

  it('says what to do when the key is of an earlier start', async () => {
    const failure = await failureOf(aHttpPage(running, `#key=${'A'.repeat(43)}`))
    expect(failure).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('it works for one browser, for a short time'),
    })
  })

  it('sends nothing more to a program that took the port and cannot prove that it knows the key', async () => {
    const page = aHttpPage(running)
    vi.mocked(page.fetch).mockImplementation(
      async () => new Response(encodeMessage({ ok: true, value: { token: 't', proof: 'p' } })),
    )
    const failure = await failureOf(page)
    expect(failure).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('Another program') })
    expect(page.fetch).toHaveBeenCalledTimes(1)
  })

  it('says that the host is gone when nobody answers', async () => {
    const page = aHttpPage(running)
    vi.mocked(page.fetch).mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await failureOf(page)).toMatchObject({ code: 'host-gone' })
  })

  it('prints on paper by itself', async () => {
    const page = aHttpPage(running)
    const host = createHostClient(createHttpInvoke(page))
    expect(await host.printPage({ target: 'paper', fileName: 'a', pageSize: 'A4', html: null })).toBeNull()
    expect(page.print).toHaveBeenCalledOnce()
  })
})

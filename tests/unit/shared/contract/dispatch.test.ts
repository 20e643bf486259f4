import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dispatch, type DispatchTarget } from '#shared/contract/dispatch'
import type { HostApi } from '#shared/contract/host-api'
import { hostMethods } from '#shared/contract/host-methods'
import { HostError } from '#shared/contract/reply'
import { acceptableRequests, aHostApi } from '../../../helpers/a-host-api'

function aTarget(overrides: Partial<HostApi> = {}) {
  const report = vi.fn<DispatchTarget['report']>()
  return { api: aHostApi(overrides), report }
}

describe('dispatch', () => {
  it.each(Object.entries(acceptableRequests))('hands an acceptable %s to the service', async (method, request) => {
    const reply = await dispatch(aTarget(), method, request)
    expect(reply.ok).toBe(true)
  })

  it('has an acceptable request in these tests for every method', () => {
    expect(Object.keys(acceptableRequests).toSorted()).toEqual([...hostMethods].toSorted())
  })

  it.each(Object.keys(acceptableRequests))('refuses an unknown field in %s and calls nothing', async (method) => {
    const request = Object.fromEntries(Object.entries(acceptableRequests).map(([name, known]) => [name, known]))[method]
    const service = vi.fn<() => Promise<null>>()
    const target = aTarget({ [method]: service })
    const reply = await dispatch(target, method, { ...request, extra: 1 })
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(service).not.toHaveBeenCalled()
    expect(target.report).toHaveBeenCalledWith('refused', expect.stringContaining(method), null)
  })

  it.each(['deleteEverything', '', 'toString', '__proto__', 'constructor', 7, null, undefined, ['readStartup']])(
    'refuses the unknown method %s',
    async (method) => {
      const target = aTarget()
      const reply = await dispatch(target, method, {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
      expect(target.report).toHaveBeenCalledOnce()
    },
  )

  it('passes the code and the words of a HostError on', async () => {
    const target = aTarget({ readBackups: () => Promise.reject(new HostError('disk-full', 'The disk is full.')) })
    const reply = await dispatch(target, 'readBackups', {})
    expect(reply).toEqual({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } })
  })

  it('tells nothing of a bug but plain words, and reports the cause', async () => {
    const bug = new TypeError('Cannot read properties of undefined (reading "/home/ada/secret")')
    const target = aTarget({ readBackups: () => Promise.reject(bug) })
    const reply = await dispatch(target, 'readBackups', {})
    expect(reply).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(JSON.stringify(reply)).not.toMatch(/secret|Cannot read|    at |\.ts/)
    expect(target.report).toHaveBeenCalledWith('failed', 'readBackups', bug)
  })

  it.each([
    ['a prototype', new Date()],
    ['a __proto__ field', JSON.parse('{"__proto__":{"demo":true}}')],
  ])('refuses a request that carries %s', async (_case, request) => {
    const reply = await dispatch(aTarget(), 'readStartup', request)
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it.each([
    ['openSheet', { ...acceptableRequests.openSheet, delimiter: ';;' }],
    ['openSheet', { ...acceptableRequests.openSheet, source: { kind: 'path', path: '/etc/passwd' } }],
    ['saveFile', { ...acceptableRequests.saveFile, bytes: new Uint8Array(29 * 1024 * 1024) }],
    ['saveFile', { ...acceptableRequests.saveFile, bytes: [1, 2, 3] }],
    ['saveBackup', { ...acceptableRequests.saveBackup, seq: -1 }],
    ['saveBackup', { ...acceptableRequests.saveBackup, reason: 'mood' }],
    ['writeLog', { level: 'info', event: 'x', detail: 'y'.repeat(5_000) }],
    ['readJournal', { afterSeq: Number.NaN }],
  ])('refuses a %s outside its limits', async (method, request) => {
    const reply = await dispatch(aTarget(), method, request)
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('answers every random request of every method with a reply, and never throws', async () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...hostMethods), anything, async (method, request) => {
        const reply = await dispatch(aTarget(), method, request)
        expect(typeof reply.ok).toBe('boolean')
      }),
      { numRuns: 10_000 },
    )
  })
})

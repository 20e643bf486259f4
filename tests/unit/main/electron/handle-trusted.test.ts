import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DispatchTarget } from '#shared/contract/dispatch'
import { isTrustedSender } from '../../../../src/main/electron/handle-trusted'
import { aHostApi } from '../../../helpers/a-host-api'
import { aDoor } from '../../../helpers/local-server'
import type { FakeElectron } from '../../../helpers/fake-electron'

vi.mock('electron', async () => {
  const { createFakeElectron } = await import('../../../helpers/fake-electron')
  return createFakeElectron()
})

const known = {} as Electron.WebContents
const isKnown = (contents: unknown): boolean => contents === known
const top = { parent: null, origin: 'app://bundle', url: 'app://bundle/' }
const anEvent = (senderFrame: unknown, sender: unknown = known) => ({ sender, senderFrame }) as never

describe('isTrustedSender', () => {
  it('trusts the top frame of our own window at our own origin', () => {
    expect(isTrustedSender(anEvent(top), isKnown)).toBe(true)
  })

  it.each([
    ['a frame inside the page', { ...top, parent: top }],
    ['a frame that is gone', null],
    ['another origin', { ...top, origin: 'https://example.com' }],
    ['an origin that only begins like ours', { ...top, origin: 'app://bundle.evil' }],
    ['no origin', { ...top, origin: 'null' }],
    ['a file', { ...top, origin: 'file://' }],
  ])('does not trust %s', (_case, frame) => {
    expect(isTrustedSender(anEvent(frame), isKnown)).toBe(false)
  })

  it('does not trust a window that is not ours', () => {
    expect(isTrustedSender(anEvent(top, {}), isKnown)).toBe(false)
  })
})

describe('handleTrusted', () => {
  const report = vi.fn<DispatchTarget['report']>()
  let call: (...args: unknown[]) => Promise<unknown>

  beforeEach(async () => {
    report.mockClear()
    const electron = (await import('electron')) as unknown as FakeElectron
    const { handleTrusted } = await import('../../../../src/main/electron/handle-trusted')
    handleTrusted(aDoor({ api: aHostApi(), report }), { isKnown, track: (running) => running })
    call = electron.ipcHandlers.get('host') as typeof call
  })

  it('answers a trusted call through the same door as every transport', async () => {
    expect(await call(anEvent(top), 'takeOver', {})).toEqual({ ok: true, value: { writer: true } })
    expect(await call(anEvent(top), 'takeOver', { path: '/etc' })).toMatchObject({ error: { code: 'bad-request' } })
    expect(await call(anEvent(top), 'readFile', {})).toMatchObject({ error: { code: 'unknown-method' } })
  })

  it('refuses a foreign sender, reaches no service and writes it down', async () => {
    expect(await call(anEvent(top, {}), 'takeOver', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(report).toHaveBeenCalledWith('refused', 'sender', null)
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aStartupReport } from '../../../helpers/a-host-api'

const readDataLoss = vi.hoisted(() => vi.fn<() => Promise<string>>(async () => 'none'))
vi.mock('../../../../src/renderer/db/data-loss', () => ({ readDataLoss }))

const host = vi.hoisted(() => ({ answer: (_report: unknown): void => undefined }))
vi.mock('../../../../src/renderer/host/get-host', () => ({
  isDemoPage: () => false,
  getHost: () => ({ readStartup: () => new Promise((resolve) => (host.answer = resolve)) }),
}))

const begin = async (room: boolean) => {
  vi.stubGlobal('document', { documentElement: { dataset: room ? { room: '' } : {} } })
  const { beginStart } = await import('../../../../src/renderer/actions/begin-start')
  return beginStart()
}
const report = (level: 'ok' | 'refuse') => ({ ...aStartupReport(), disk: { level, freeBytes: 0 } })

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.unstubAllGlobals()
  readDataLoss.mockClear()
})

describe('the start', () => {
  it('opens the store at once where the page says that the disk has room', async () => {
    await begin(true)
    expect(readDataLoss).toHaveBeenCalledOnce()
  })

  it('asks the host before it opens the store on a page that does not say so', async () => {
    const begun = await begin(false)
    expect(readDataLoss).not.toHaveBeenCalled()
    host.answer(report('ok'))
    await expect(begun.dataLoss).resolves.toBe('none')
    expect(readDataLoss).toHaveBeenCalledOnce()
  })

  it('never opens the store on a disk that is too full for it', async () => {
    const begun = await begin(false)
    host.answer(report('refuse'))
    await expect(begun.dataLoss).resolves.toBe('none')
    expect(readDataLoss).not.toHaveBeenCalled()
  })
})

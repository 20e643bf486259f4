import { describe, expect, it, vi } from 'vitest'
import { createHostDoor } from '../../../../../src/main/services/host-api/host-door'
import { aHostApi, aStartupReport } from '../../../../helpers/a-host-api'

function aTarget(data: string) {
  const report = { ...aStartupReport(), folders: { data, backups: '', logs: '' } }
  return { api: aHostApi({ readStartup: async () => report }), report: vi.fn<() => void>() }
}

const ask = (demo: boolean) => ({ demo, method: 'readStartup', request: { demo } })
const answerFrom = (data: string) => ({ ok: true, value: { folders: { data } } })

describe('the door to the services', () => {
  it('leads pages of the real data and of the demo set to services of their own', async () => {
    const openDemo = vi.fn<() => Promise<ReturnType<typeof aTarget>>>(async () => aTarget('/data/demo'))
    const door = createHostDoor({ demo: false, own: aTarget('/data'), openDemo })
    expect(await door.answer(ask(false))).toMatchObject(answerFrom('/data'))
    expect(openDemo).not.toHaveBeenCalled()
    expect(await door.answer(ask(true))).toMatchObject(answerFrom('/data/demo'))
    expect(await door.answer(ask(true))).toMatchObject(answerFrom('/data/demo'))
    expect(openDemo).toHaveBeenCalledOnce()
  })

  it('of a start with the demo set refuses a page of the real data', async () => {
    const openDemo = vi.fn<() => Promise<ReturnType<typeof aTarget>>>()
    const door = createHostDoor({ demo: true, own: aTarget('/data/demo'), openDemo })
    expect(await door.answer(ask(true))).toMatchObject(answerFrom('/data/demo'))
    expect(await door.answer(ask(false))).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(openDemo).not.toHaveBeenCalled()
  })

  it('says so when the demo set cannot be opened, and tries again the next time', async () => {
    const openDemo = vi
      .fn<() => Promise<ReturnType<typeof aTarget>>>()
      .mockRejectedValueOnce(new Error('full'))
      .mockResolvedValueOnce(aTarget('/data/demo'))
    const door = createHostDoor({ demo: false, own: aTarget('/data'), openDemo })
    expect(await door.answer(ask(true))).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(await door.answer(ask(true))).toMatchObject(answerFrom('/data/demo'))
  })
})

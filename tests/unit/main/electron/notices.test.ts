import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeElectron, type FakeElectron } from '../../../helpers/fake-electron'

let electron: FakeElectron

beforeEach(() => {
  vi.resetModules()
  electron = createFakeElectron()
  vi.doMock('electron', () => electron)
})

async function notices(window: object | null) {
  const { createNotices } = await import('../../../../src/main/electron/notices')
  return createNotices(() => window as never)
}

describe('a notice of the system', () => {
  it('says who it is from and what there is, and takes the place of the one before', async () => {
    const showNotice = await notices(null)
    showNotice('1 overdue')
    showNotice('2 overdue')
    const [first, second] = electron.notifications
    expect(second!.options).toEqual({ title: 'Partnership Brain', body: '2 overdue' })
    expect(first!.close).toHaveBeenCalledOnce()
    expect(second!.show).toHaveBeenCalledOnce()
  })

  it('brings the window to the front when it is clicked, if there is one', async () => {
    const window = new electron.BrowserWindow()
    const showNotice = await notices(window)
    showNotice('1 overdue')
    electron.notifications[0]!.emit('click')
    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
    ;(await notices(null))('1 overdue')
    expect(() => electron.notifications[1]!.emit('click')).not.toThrow()
  })

  it('is left out where the system has none', async () => {
    electron.Notification.isSupported = () => false
    ;(await notices(null))('1 overdue')
    expect(electron.notifications).toEqual([])
  })

  it('goes by the name that Windows knows the program by', async () => {
    const { appId } = await import('../../../../src/main/electron/start-electron')
    const description: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8'))
    expect(description).toMatchObject({ build: { appId } })
  })
})

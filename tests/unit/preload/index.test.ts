import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '#shared/contract/bridge'
import { hostMethods } from '#shared/contract/host-methods'
import { createFakeElectron, type FakeElectron } from '../../helpers/fake-electron'

let electron: FakeElectron
let bridge: Bridge

beforeEach(async () => {
  vi.resetModules()
  electron = createFakeElectron()
  vi.doMock('electron', () => electron)
  await import('../../../src/preload/index')
  bridge = electron.contextBridge.exposeInMainWorld.mock.calls[0]![1] as Bridge
})

describe('the preload script', () => {
  it('gives the page one call and two bells, and nothing of Electron', () => {
    expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
    expect(electron.contextBridge.exposeInMainWorld.mock.calls[0]![0]).toBe('partnershipBrain')
    expect(Object.keys(bridge)).toEqual(['invoke', 'onFileWaiting', 'onClosing'])
  })

  it('lets every method of the contract pass, on one channel', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue({ ok: true, value: 1 })
    for (const method of hostMethods) {
      expect(await bridge.invoke(method, { a: 1 })).toEqual({ ok: true, value: 1 })
      expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('host', method, { a: 1 })
    }
  })

  it('rings without handing the event on, which leads back to Electron', () => {
    const ring = vi.fn<(...args: unknown[]) => void>()
    bridge.onFileWaiting(ring)
    bridge.onClosing(ring)
    electron.ipcRenderer.emit('file-waiting', { sender: electron.ipcRenderer }, '/home/ada/list.csv')
    electron.ipcRenderer.emit('closing', { sender: electron.ipcRenderer })
    expect(ring.mock.calls).toEqual([[], []])
    expect(electron.ipcRenderer.eventNames()).toEqual(['file-waiting', 'closing'])
  })

  it.each(['host', 'readFile', 'toString', '__proto__', ''])(
    'refuses the name "%s" without sending it',
    async (name) => {
      await expect(bridge.invoke(name, {})).rejects.toThrow(/not offered/)
      expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled()
    },
  )
})

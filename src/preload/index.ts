import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName, closingChannel, fileWaitingChannel, hostChannel, type Bridge } from '#shared/contract/bridge'
import { isHostMethod } from '#shared/contract/host-methods'

// A sandboxed preload script can load no other file: everything imported here must end up inside it.
const bridge: Bridge = {
  async invoke(method, request) {
    if (!isHostMethod(method)) throw new Error('This call is not offered to the page.')
    const reply: unknown = await ipcRenderer.invoke(hostChannel, method, request)
    return reply
  },
  onFileWaiting(ring) {
    // The page learns that it rang, never the event, which leads back to Electron.
    ipcRenderer.on(fileWaitingChannel, () => ring())
  },
  onClosing(ring) {
    ipcRenderer.on(closingChannel, () => ring())
  },
}

contextBridge.exposeInMainWorld(bridgeName, bridge)

import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PrintRequest } from '#shared/contract/host-api'
import { createDeskMemory } from '../../../../src/main/electron/desk-memory'
import { createOpenedFiles } from '../../../../src/main/electron/opened-files'
import type { ShellEdge } from '../../../../src/main/services/host-api/shell-edge'
import { createFakeElectron, type FakeElectron } from '../../../helpers/fake-electron'

let folder: string
let electron: FakeElectron
let edge: ShellEdge

beforeEach(async () => {
  vi.resetModules()
  electron = createFakeElectron()
  vi.doMock('electron', () => electron)
  folder = mkdtempSync(join(tmpdir(), 'native-edge-'))
  const { createNativeEdge } = await import('../../../../src/main/electron/native-edge')
  const window = new electron.BrowserWindow()
  const memory = createDeskMemory(join(folder, 'desk.json'), () => undefined)
  edge = createNativeEdge({ currentWindow: () => window as never, memory, openedFiles: createOpenedFiles() })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new Uint8Array([1, 2, 3])
const page: PrintRequest = { target: 'pdf', fileName: 'Review.pdf', pageSize: 'Letter', html: null }

describe('native dialogs', () => {
  it('give the page the content and the name of the chosen file, never its path', async () => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, 'a,b')
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] })
    const picked = await edge.askForSheet()
    expect(picked).toEqual({ fileName: 'list.csv', bytes: new Uint8Array([97, 44, 98]), token: expect.any(String) })
    expect(picked?.token).not.toContain(folder)
  })

  it('read the chosen file again by its token alone, and by no other', async () => {
    const path = join(folder, 'again.csv')
    writeFileSync(path, 'a')
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] })
    const token = (await edge.askForSheet())?.token ?? ''
    writeFileSync(path, 'b')
    expect(await edge.reopenSheet(token)).toEqual({ fileName: 'again.csv', bytes: new Uint8Array([98]), token })
    await expect(edge.reopenSheet(path)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(edge.reopenSheet('token-0')).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('answer null when the person cancels', async () => {
    expect(await edge.askForSheet()).toBeNull()
    expect(await edge.saveFile({ fileName: 'a', mimeType: '', bytes })).toBeNull()
    expect(await edge.chooseFolder('ask')).toBeNull()
  })

  it('refuse a file over 25 MB, and one that cannot be read, by name', async () => {
    const path = join(folder, 'large.csv')
    writeFileSync(path, '')
    truncateSync(path, 25 * 1024 * 1024 + 1)
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] })
    await expect(edge.askForSheet()).rejects.toMatchObject({ code: 'file-too-large' })
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(folder, 'gone.csv')] })
    const failure = await edge.askForSheet().catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('gone.csv') })
    expect(String(failure)).not.toContain(folder)
  })

  it('write to the chosen place, and take no more than a name from the page', async () => {
    const path = join(folder, 'out.bin')
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path })
    const saved = await edge.saveFile({ fileName: '../../etc/cron.d/..\\evil.bin', mimeType: '', bytes })
    expect(electron.dialog.showSaveDialog.mock.calls[0]![1]).toMatchObject({ defaultPath: 'evil.bin' })
    expect(saved).toEqual({ kind: 'written', path })
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
  })

  it('open the next time in the folder where they were answered', async () => {
    const path = join(folder, 'list.csv')
    writeFileSync(path, 'a')
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] })
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'out.bin') })
    await edge.askForSheet()
    await edge.askForSheet()
    await edge.saveFile({ fileName: 'a.bin', mimeType: '', bytes })
    await edge.saveFile({ fileName: 'b.bin', mimeType: '', bytes })
    expect(electron.dialog.showOpenDialog.mock.calls[1]![1]).toMatchObject({ defaultPath: folder })
    expect(electron.dialog.showSaveDialog.mock.calls[1]![1]).toMatchObject({ defaultPath: join(folder, 'b.bin') })
  })

  it('never follow a folder that the page names', async () => {
    await expect(edge.chooseFolder({ path: folder })).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('say that the window is gone when it is', async () => {
    const { createNativeEdge } = await import('../../../../src/main/electron/native-edge')
    const memory = createDeskMemory(join(folder, 'desk.json'), () => undefined)
    const closed = createNativeEdge({ currentWindow: () => null, memory, openedFiles: createOpenedFiles() })
    await expect(closed.askForSheet()).rejects.toMatchObject({ code: 'host-gone' })
  })
})

describe('printing', () => {
  it('makes a PDF of the window and saves it where the person says', async () => {
    const path = join(folder, 'Review.pdf')
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path })
    expect(await edge.printPage(page)).toEqual({ kind: 'written', path })
    expect(electron.windows[0]!.webContents.printToPDF.mock.calls[0]![0]).toMatchObject({ pageSize: 'Letter' })
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7')
  })

  it('prints on paper through the system dialog', async () => {
    expect(await edge.printPage({ ...page, target: 'paper' })).toBeNull()
    expect(electron.windows[0]!.webContents.print).toHaveBeenCalledOnce()
  })

  it('shows a page made for printing in a hidden window without scripts, in a session of its own', async () => {
    expect(await edge.printPage({ ...page, html: '<p>Hello</p>' })).toBeNull()
    const sheet = electron.windows[1]!
    const [session] = electron.sessions.values()
    expect(sheet.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, nodeIntegration: false, devTools: false, session },
    })
    const shown = await session!.schemes.get('app')!(new Request('app://bundle/print'))
    expect(await shown.text()).toBe('<p>Hello</p>')
    expect(shown.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
    )
    expect(sheet.destroyed).toBe(true)
  })
})

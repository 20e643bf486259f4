import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { projectFolder } from './built-app'
import type { AppFolders, RunningShell, Shell } from './shell'

type ElectronOptions = { readonly folders: AppFolders; readonly demo: boolean; readonly program: string }

/** The built app in Electron itself. Native dialogs cannot be driven, so they are answered in the main process. */
export function createElectronShell({ folders, demo, program }: ElectronOptions): Shell {
  const args = [projectFolder, '--data', folders.data, '--backups', folders.backups, ...(demo ? ['--demo'] : [])]
  const isRoot = process.getuid?.() === 0
  const env = { ...process.env, ...(isRoot ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}) }
  return {
    origin: 'app://bundle/',
    async start() {
      const app = await _electron.launch({ executablePath: program, args, env })
      return toRunning(app, folders)
    },
  }
}

async function toRunning(app: ElectronApplication, folders: AppFolders): Promise<RunningShell> {
  const page = await app.firstWindow()
  return {
    context: app.context(),
    page,
    address: null,
    stop: () => app.close(),
    async kill() {
      const closed = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await closed
    },
    async giveFile(path, act) {
      await app.evaluate(({ dialog }, answer) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer] })
      }, path)
      await act()
    },
    async takeFile(act) {
      const path = join(await mkdtemp(join(folders.data, 'taken-')), 'file')
      await app.evaluate(({ dialog }, answer) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: answer })
      }, path)
      await act()
      return readWhenWritten(path)
    },
  }
}

async function readWhenWritten(path: string): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      return await readFile(path)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('The app wrote no file within 10 s.')
}

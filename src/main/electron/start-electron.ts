import { mkdirSync } from 'node:fs'
import { app } from 'electron'
import { planFolders } from '../services/host-api/folders'
import { keepOwnArguments, optionsHelp, parseStartOptions } from '../services/host-api/start-options'
import { registerAppScheme } from './app-scheme'
import { hardenAllContents } from './harden-contents'
import { silenceNetwork } from './harden-session'
import { machineOf, openApp, type ElectronStart } from './open-app'
import { createOpenedFiles, findFileArguments, type OpenedFiles } from './opened-files'

/** As in package.json. */
export const appId = 'app.partnershipbrain.desktop'

/** Runs before the app is ready, as sandbox, scheme and profile folder must be settled by then. */
export function startElectron(start: ElectronStart): void {
  app.enableSandbox()
  registerAppScheme()
  silenceNetwork()
  hardenAllContents()
  const options = parseStartOptions(keepOwnArguments(start.args), start.env)
  if (!options.ok) {
    process.stderr.write(`${options.error}\n${optionsHelp}\n`)
    app.exit(2)
    return
  }
  const folders = planFolders(options.value, machineOf(start))
  mkdirSync(folders.electron, { recursive: true, mode: 0o700 })
  // The single-instance lock lies in this folder: a demo may run beside the real data, two of the same may not.
  app.setPath('userData', folders.electron)
  // Windows shows notices only of a program that goes by the name of its entry in the start menu.
  if (process.platform === 'win32') app.setAppUserModelId(appId)
  if (!app.requestSingleInstanceLock()) {
    // The first one is told the arguments of this start, and with them the file to open.
    app.quit()
    return
  }
  const openedFiles = createOpenedFiles()
  listenForFiles(openedFiles)
  app
    .whenReady()
    .then(() => offerArguments(openedFiles, start.args, process.cwd()))
    .then(() => openApp({ start, options: options.value, folders, openedFiles }))
    .catch((cause: unknown) => {
      process.stderr.write(`Partnership Brain could not start: ${String(cause)}\n`)
      app.exit(1)
    })
}

/** macOS tells of files by an event, which may come before the app is ready; elsewhere they are arguments of a start. */
function listenForFiles(openedFiles: OpenedFiles): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openedFiles.offer(path)
  })
  app.on('second-instance', (_event, args, folder) => void offerArguments(openedFiles, args, folder))
}

async function offerArguments(openedFiles: OpenedFiles, args: readonly string[], folder: string): Promise<void> {
  const files = await findFileArguments(args, folder)
  files.forEach(openedFiles.offer)
}

import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { planDemoFolders, planFolders, type Folders } from '../services/host-api/folders'
import { openServices, readAppVersion } from '../services/host-api/open-services'
import { optionsHelp, parseStartOptions, type StartOptions } from '../services/host-api/start-options'
import { readPageFiles } from '../services/page/page-files'
import { createBrowserEdge } from './browser-edge'
import { openBrowserWindow, profileOf, type BrowserWindow } from './browser-window'
import { findBrowser, locateProgram, type Browser } from './find-browser'
import { checkPort, runLocalHost } from './run-local-host'
import { explainNoWindow } from './window-advice'

export type ShellStart = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder with package.json and the built `out`. */
  readonly appFolder: string
  readonly say: (line: string) => void
}

/** Runs the local host until it is told to stop; the answer is the exit code. */
export async function runLocalShell(start: ShellStart): Promise<number> {
  const options = parseStartOptions(start.args, start.env)
  if (!options.ok) {
    start.say(`${options.error}\n${optionsHelp}`)
    return 2
  }
  const taken = await checkPort(options.value.port)
  if (taken !== null) {
    start.say(taken)
    return 1
  }
  try {
    return await serve(start, options.value)
  } catch (cause) {
    start.say(`Partnership Brain could not start. Your data is safe. ${cause instanceof Error ? cause.message : ''}`)
    return 1
  }
}

async function serve(start: ShellStart, options: StartOptions): Promise<number> {
  const machine = { platform: process.platform, home: homedir(), env: start.env }
  const folders = planFolders(options, machine)
  mkdirSync(folders.data, { recursive: true, mode: 0o700 })
  const browser = findBrowser({ platform: process.platform, env: start.env, locate: locateProgram })
  const stopped = waitForStop()
  const files = await readPageFiles(join(start.appFolder, 'out', 'renderer'))
  const services = await openServices({
    edge: createBrowserEdge({ browser, sandbox: start.env['PARTNERSHIP_BRAIN_NO_SANDBOX'] !== '1' }),
    demo: options.demo,
    folders,
    demoFolders: planDemoFolders(options, machine),
    browserProfile: profileOf(browser, folders.browser),
    appVersion: await readAppVersion(start.appFolder),
  })
  const host = await runLocalHost({ port: options.port, demo: options.demo, files, door: services.door })
  if (!host.ok) {
    await services.close()
    start.say(host.error)
    return 1
  }
  const window = present({ start, options, folders, browser }, host.value.link)
  await stopped
  start.say('Stopping.')
  await host.value.stop()
  await window?.stop()
  await services.close()
  return 0
}

type Presentation = {
  readonly start: ShellStart
  readonly options: StartOptions
  readonly folders: Folders
  readonly browser: Browser | null
}

function present({ start, options, folders, browser }: Presentation, link: string): BrowserWindow | null {
  const { say, env } = start
  say(`Partnership Brain runs as a local host, for this computer only${options.demo ? ' (demo set)' : ''}.`)
  say(`Data: ${folders.data}`)
  say(`Address: ${link}`)
  const reason = explainNoWindow({
    open: options.open,
    browser,
    platform: process.platform,
    env,
    uid: process.getuid?.(),
  })
  if (reason !== null || browser === null) {
    say(reason ?? '')
    return null
  }
  say(`A window opens in ${browser.path}. When it is closed, the address above opens the app again.`)
  say('Stop with Ctrl+C.')
  return openBrowserWindow(browser, folders.browser, link)
}

async function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    // Ctrl+C may arrive twice, from the terminal and from the start script: the second must not cut the stop short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

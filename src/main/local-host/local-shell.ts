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
import { checkPort, runLocalHost, type RunningHost } from './run-local-host'
import { linkLifeMs, printedLinkLifeMs } from './session'
import { explainNoWindow } from './window-advice'

export type ShellStart = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder with package.json and the built `out`. */
  readonly appFolder: string
  readonly say: (line: string) => void
  readonly keyboard: Keyboard
}

export type Keyboard = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause'>

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
  const files = await readPageFiles(join(start.appFolder, 'out', 'renderer'), folders.data)
  const services = await openServices({
    edge: createBrowserEdge({
      browser,
      sandbox: start.env['PARTNERSHIP_BRAIN_NO_SANDBOX'] !== '1',
      say: start.say,
    }),
    demo: options.demo,
    folders,
    demoFolders: planDemoFolders(options, machine),
    browserProfile: profileOf(browser, folders.browser),
    appVersion: await readAppVersion(start.appFolder),
  })
  const place = { start, options, folders, browser }
  const windows: BrowserWindow[] = []
  const forgetLinks = (): void => windows.forEach((window) => window.forgetLink())
  const host = await runLocalHost({
    port: options.port,
    demo: options.demo,
    files,
    door: services.door,
    onOpened: forgetLinks,
  })
  if (!host.ok) {
    await services.close()
    start.say(host.error)
    return 1
  }
  introduce(place)
  await services.beginMornings({ again: true })
  const stopListening = presentLinks(place, host.value, windows)
  await stopped
  stopListening()
  start.say('Stopping.')
  await host.value.stop()
  await Promise.all(windows.map((window) => window.stop()))
  await services.close()
  return 0
}

/** Shows a first link, and a fresh one for every Enter; gives the way to stop listening. */
function presentLinks(place: Place, host: RunningHost, windows: BrowserWindow[]): () => void {
  const present = (): void => {
    const window = showLink(place, host)
    if (window === null) return
    windows.push(window)
    setTimeout(window.forgetLink, linkLifeMs).unref()
  }
  present()
  return onEnter(place.start.keyboard, present)
}

type Place = {
  readonly start: ShellStart
  readonly options: StartOptions
  readonly folders: Folders
  readonly browser: Browser | null
}

function introduce({ start: { say }, options, folders }: Place): void {
  say(`Partnership Brain runs as a local host, for this computer only${options.demo ? ' (demo set)' : ''}.`)
  say(`Data: ${folders.data}`)
}

/** Prints a link and opens a window on it where that is possible. */
function showLink({ start, options, folders, browser }: Place, host: RunningHost): BrowserWindow | null {
  const { say, env } = start
  const { platform } = process
  const reason = explainNoWindow({ open: options.open, browser, platform, env, uid: process.getuid?.() })
  const opens = reason === null && browser !== null
  const link = host.createLink(opens ? linkLifeMs : printedLinkLifeMs)
  say(`Address: ${link}`)
  say(opens ? `A window opens in ${browser.path}.` : (reason ?? ''))
  say(`The address works for one browser, ${opens ? 'within a minute' : 'within a quarter of an hour'}.`)
  say('Press Enter for a fresh one; stop with Ctrl+C.')
  return opens ? openBrowserWindow(browser, folders.browser, link) : null
}

/** Calls `act` for every line; gives the way to stop listening. A start without a keyboard has none. */
function onEnter(keyboard: Keyboard, act: () => void): () => void {
  const listen = (typed: Buffer | string): void => {
    if (typed.toString().includes('\n')) act()
  }
  keyboard.on('data', listen)
  // A terminal that was closed: the program goes on without fresh addresses.
  keyboard.on('error', () => undefined)
  return () => {
    keyboard.off('data', listen)
    keyboard.pause()
  }
}

async function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    // Ctrl+C may arrive twice, from the terminal and from the start script: the second must not cut the stop short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

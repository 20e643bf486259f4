import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from './find-browser'

export type BrowserWindow = {
  /** Removes the page that holds the start link: the link was used, or is too old to be. */
  forgetLink(this: void): void
  stop(this: void): Promise<void>
}

/** Opens the start link as a window of its own, in a profile of its own. The browser's sandbox stays on. */
export function openBrowserWindow(browser: Browser, profileFolder: string, link: string): BrowserWindow {
  const profile = profileOf(browser, profileFolder)
  const startPage = prepareProfile(profile, link)
  const child = spawn(browser.path, browserArguments(profile, pathToFileURL(startPage).href), {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const forgetLink = (): void => rmSync(startPage, { force: true })
  return {
    forgetLink,
    async stop() {
      forgetLink()
      end(child, 'SIGTERM')
      const timer = setTimeout(() => end(child, 'SIGKILL'), 3_000)
      await ended
      clearTimeout(timer)
    },
  }
}

/** Makes the profile ready, for its owner alone; gives the path of the page that leads to the start link. */
export function prepareProfile(profile: string, link: string): string {
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  chmodSync(profile, 0o700)
  settlePreferences(join(profile, 'Default', 'Preferences'))
  const startPage = join(profile, 'start.html')
  writeFileSync(startPage, startPageHtml(link), { mode: 0o600 })
  return startPage
}

/** What the browser must not do in our profile: write down addresses, or ask its maker about them. */
const preferences = {
  history: { saving_disabled: true },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
  translate: { enabled: false },
  spellcheck: { use_spelling_service: false },
} as const

function settlePreferences(file: string): void {
  const known = readPreferences(file)
  const settled = Object.entries(preferences).map(([group, values]) => [group, { ...toGroup(known[group]), ...values }])
  writeFileSync(file, JSON.stringify({ ...known, ...Object.fromEntries(settled) }), { mode: 0o600 })
}

function readPreferences(file: string): Readonly<Record<string, unknown>> {
  try {
    return toGroup(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // None yet, or damaged: the browser begins with its own.
    return {}
  }
}

function toGroup(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** What the browser is asked to do without. */
export const featuresOff = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  // Loading in the background compiles every script anew and passes over what the browser kept of it compiled
  // (Chromium 156): some 100 ms of processor at each start.
  'BackgroundResourceFetch',
] as const

export function browserArguments(profile: string, address: string): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-translate',
    `--disable-features=${featuresOff.join(',')}`,
    '--password-store=basic',
  ]
}

/** The link holds a secret: arguments of a program can be read by every user of the machine, this file cannot. */
function startPageHtml(link: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Partnership Brain</title><meta http-equiv="refresh" content="0;url=${link}">\n`
}

/** Where the browser really keeps its files: a snap may not use hidden folders of the home folder, where our data usually is. */
export function profileOf(browser: Browser | null, profileFolder: string): string {
  if (browser?.snap !== true) return profileFolder
  const isDemo = basename(join(profileFolder, '..')) === 'demo'
  const name = isDemo ? 'partnership-brain-demo' : 'partnership-brain'
  return join(homedir(), 'snap', basename(browser.path), 'common', name)
}

/** The browser runs in a process group of its own, so that Ctrl+C reaches us first and its helpers end with it. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended between the look and the signal: nothing is left to end.
  }
}

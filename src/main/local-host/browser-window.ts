import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from './find-browser'

export type BrowserWindow = { stop(): Promise<void> }

/** Opens the start link as a window of its own, in a profile of its own. The browser's sandbox stays on. */
export function openBrowserWindow(browser: Browser, profileFolder: string, link: string): BrowserWindow {
  const profile = profileOf(browser, profileFolder)
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  chmodSync(profile, 0o700)
  const startPage = join(profile, 'start.html')
  writeFileSync(startPage, startPageHtml(link), { mode: 0o600 })
  const child = spawn(browser.path, browserArguments(profile, pathToFileURL(startPage).href), {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    async stop() {
      rmSync(startPage, { force: true })
      end(child, 'SIGTERM')
      const timer = setTimeout(() => end(child, 'SIGKILL'), 3_000)
      await ended
      clearTimeout(timer)
    },
  }
}

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
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
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

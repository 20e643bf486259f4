import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findFreePort, type HostProcess, startHost } from './host-process'
import type { AppFolders, RunningShell, Shell } from './shell'
import { browserArgs } from '../../helpers/browser-args'

type LocalHostOptions = { readonly folders: AppFolders; readonly demo: boolean; readonly browser: string }

/** The built app in a real browser. Port and profile stay the same over restarts: both are part of the store's address. */
export async function createLocalHostShell({ folders, demo, browser }: LocalHostOptions): Promise<Shell> {
  const port = await findFreePort()
  const profile = join(folders.data, demo ? 'demo/browser' : 'browser')
  const places = ['--data', folders.data, '--backups', folders.backups, '--port', String(port)]
  return {
    origin: `http://127.0.0.1:${port}/`,
    async start() {
      const host = await startHost([...places, '--no-open', ...(demo ? ['--demo'] : [])])
      try {
        const context = await openBrowser(browser, profile)
        return await openPage(context, host)
      } catch (cause) {
        await host.kill()
        throw cause
      }
    },
  }
}

function openBrowser(browser: string, profile: string): Promise<BrowserContext> {
  const isRoot = process.getuid?.() === 0
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: !process.env['PARTNERSHIP_BRAIN_HEADED'],
    // Chromium refuses its sandbox to root, which is what containers run as.
    chromiumSandbox: !isRoot,
    acceptDownloads: true,
    viewport: { width: 1280, height: 800 },
    args: [...browserArgs],
  })
}

async function openPage(context: BrowserContext, host: HostProcess): Promise<RunningShell> {
  const page = context.pages()[0] ?? (await context.newPage())
  const browserPid = await readBrowserPid(context)
  return {
    context,
    page,
    address: host.address,
    async stop() {
      await context.close()
      await host.stop()
    },
    async kill() {
      const closed = context.waitForEvent('close')
      process.kill(browserPid, 'SIGKILL')
      await Promise.all([closed, host.kill()])
    },
    async giveFile(path, act) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
      await chooser.setFiles(path)
    },
    async takeFile(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return readFile(await download.path())
    },
  }
}

async function readBrowserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  const answer = await session?.send('SystemInfo.getProcessInfo')
  const pid = answer?.processInfo.find((one) => one.type === 'browser')?.id
  if (pid === undefined) throw new Error('The browser did not tell its process id.')
  return pid
}

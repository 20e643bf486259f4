import type { Page } from 'playwright-core'
import type { AppFolders, RunningShell, Shell } from './shell'
import { type Problems, watchProblems } from './watch-problems'

/** The app as a test drives it. */
export type OpenedApp = {
  /** Another one after each restart. */
  readonly page: Page
  readonly isRunning: boolean
  readonly folders: AppFolders
  /** Closes the app like a person does, when it runs, and opens it again on what is there. */
  restart(): Promise<void>
  close(): Promise<void>
  /** Ends browser and program like a power cut; `restart` follows. */
  kill9(): Promise<void>
  /** Answers the app's request for a file, which `act` provokes, with the file at `path`. */
  giveFile(path: string, act: () => Promise<void>): Promise<void>
  /** The bytes of the file that the app saves when `act` is done. */
  takeFile(act: () => Promise<void>): Promise<Uint8Array>
  /** For tests that provoke one: waits for the page error, console error or outside request, and forgives it. */
  expectProblem(pattern: RegExp): Promise<void>
  /** What went wrong since it was last asked, over all restarts. */
  takeProblems(): readonly string[]
}

type Running = { readonly shell: RunningShell; readonly problems: Problems }

export function createApp(shell: Shell, folders: AppFolders): OpenedApp {
  let running: Running | null = null
  const earlier: string[] = []

  function here(): Running {
    if (running === null) throw new Error('The app is not running: restart() opens it.')
    return running
  }

  async function close(): Promise<void> {
    if (running === null) return
    const { shell: open, problems } = running
    running = null
    await open.stop()
    earlier.push(...problems.take())
  }

  return {
    folders,
    close,
    get page() {
      return here().shell.page
    },
    get isRunning() {
      return running !== null
    },
    async restart() {
      await close()
      const open = await shell.start()
      running = { shell: open, problems: watchProblems(open.context, shell.origin) }
      if (open.address !== null) await open.page.goto(open.address)
    },
    async kill9() {
      const { shell: open, problems } = here()
      running = null
      earlier.push(...problems.take())
      problems.ignore()
      await open.kill()
    },
    giveFile: (path, act) => here().shell.giveFile(path, act),
    takeFile: (act) => here().shell.takeFile(act),
    expectProblem: (pattern) => here().problems.expect(pattern),
    takeProblems: () => [...earlier.splice(0), ...(running?.problems.take() ?? [])],
  }
}

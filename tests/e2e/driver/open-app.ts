import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, TestRunner } from 'vitest'
import { createApp, type OpenedApp } from './app'
import { createElectronShell } from './electron-shell'
import { createLocalHostShell } from './local-host-shell'
import type { AppFolders, Shell } from './shell'

export type OpenOptions = {
  /** Folders to go on with. Those not named are made for this app and removed after it. */
  readonly dataFolder?: string
  readonly backupFolder?: string
  readonly demo?: boolean
}

type Entry = { readonly app: OpenedApp; readonly testId: string | null; readonly temporary: string }

const entries = new Set<Entry>()

/**
 * Starts the built app with folders of its own. Opened inside a test, it is closed after it; opened in `beforeAll`,
 * after the file. A test fails when the page reports an error or asks for anything outside the app.
 */
export async function openApp({ dataFolder, backupFolder, demo = false }: OpenOptions = {}): Promise<OpenedApp> {
  const temporary = await mkdtemp(join(tmpdir(), 'partnership-brain-'))
  const folders = { data: dataFolder ?? join(temporary, 'data'), backups: backupFolder ?? join(temporary, 'backups') }
  await Promise.all([mkdir(folders.data, { recursive: true }), mkdir(folders.backups, { recursive: true })])
  const app = createApp(await createShell(folders, demo), folders)
  entries.add({ app, testId: TestRunner.getCurrentTest()?.id ?? null, temporary })
  await app.restart()
  return app
}

/** The same specs run in both shells: which one, the runner decides. */
function createShell(folders: AppFolders, demo: boolean): Promise<Shell> | Shell {
  const { electron, browser } = inject('programs')
  if (electron !== null) return createElectronShell({ folders, demo, program: electron })
  if (browser === null) throw new Error('The runner named neither a browser nor Electron.')
  return createLocalHostShell({ folders, demo, browser })
}

export function findOpenApps(): readonly OpenedApp[] {
  return [...entries].map((entry) => entry.app)
}

/** Closes what this test opened; without a test, everything that is left. */
export async function closeApps(testId: string | null): Promise<void> {
  for (const entry of entries) {
    if (testId !== null && entry.testId !== testId) continue
    entries.delete(entry)
    await entry.app.close()
    await rm(entry.temporary, { recursive: true, force: true, maxRetries: 5 })
  }
}

import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { ensureBrowser } from '../../helpers/ensure-browser'
import { chooseElectron } from '../../helpers/choose-electron.mjs'
import { hostEntry } from './built-app'

declare module 'vitest' {
  interface ProvidedContext {
    /** Exactly one is set: what the specs run in. */
    programs: { readonly browser: string | null; readonly electron: string | null }
  }
}

/** Runs once before all specs: they need the built app and something to run it in. */
export function setup(project: TestProject): void {
  if (!existsSync(hostEntry)) throw new Error('The app is not built: npm run build, or npm test for everything.')
  if (process.env['PARTNERSHIP_BRAIN_SHELL'] !== 'electron') {
    project.provide('programs', { browser: ensureBrowser(), electron: null })
    return
  }
  const electron = chooseElectron()
  if (electron.kind === 'missing') throw new Error(electron.why)
  project.provide('programs', { browser: null, electron: electron.path })
}

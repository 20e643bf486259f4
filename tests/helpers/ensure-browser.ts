import { spawnSync } from 'node:child_process'
import { findBrowser, locateProgram } from '../../src/main/local-host/find-browser'

const advice =
  'The end-to-end tests need Chromium, Chrome or Edge. Install one of them, or name its program in PARTNERSHIP_BRAIN_BROWSER.'

/** The path of an installed browser. As root where apt-get is at hand, Chromium is installed when there is none. */
export function ensureBrowser(): string {
  const machine = { platform: process.platform, env: process.env, locate: locateProgram }
  const found = findBrowser(machine)?.path
  if (found !== undefined) return found
  if (process.env['PARTNERSHIP_BRAIN_BROWSER']) throw new Error(`PARTNERSHIP_BRAIN_BROWSER names no program. ${advice}`)
  if (process.getuid?.() !== 0 || locateProgram('/usr/bin/apt-get') === null) throw new Error(advice)

  console.log('No browser found: installing the package chromium with apt-get.')
  runApt(['update', '-q'])
  runApt(['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  const installed = findBrowser(machine)?.path
  if (installed === undefined) throw new Error(`apt-get could not install chromium. ${advice}`)
  return installed
}

/** A failed `update` may still leave a usable list, so only the browser's presence afterwards counts. */
function runApt(args: readonly string[]): void {
  spawnSync('apt-get', [...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  })
}

// npm start: builds when needed, then runs the app in Electron where that is possible, and otherwise as a local host.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.mjs'
import { fetchElectron, findElectron } from './find-electron.mjs'

const appFolder = resolve(import.meta.dirname, '..')
const args = process.argv.slice(2)
const passedOn = args.filter((argument) => argument !== '--local-host')

try {
  buildIfNeeded(appFolder)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const shell = await chooseShell()
console.log(shell.why)
const child =
  shell.electron === null
    ? spawn(process.execPath, [join(appFolder, 'out', 'main', 'host.js'), ...passedOn], { stdio: 'inherit' })
    : spawn(shell.electron, [appFolder, ...passedOn], { stdio: 'inherit' })

// Handed on, as only a terminal reaches both; this script ends when the app has ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', (error) => {
  console.error(`The app could not be started: ${error.message}`)
  process.exit(1)
})
child.once('exit', (code, signal) => process.exit(signal === null ? code : 1))

async function chooseShell() {
  if (args.includes('--local-host')) return localHost('it was asked for with --local-host')
  if (process.platform === 'linux' && process.getuid() === 0) {
    return localHost('Electron does not run with its protection (sandbox) as root')
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return localHost('there is no display for an Electron window')
  }
  const present = findElectron(appFolder)
  if (present !== null) return { electron: present, why: 'Shell: Electron, as its program is here.' }
  if (!mayFetch()) return localHost("Electron's program is not here")
  console.log("Fetching Electron's program (at most 20 seconds) ...")
  const failure = await fetchElectron(appFolder)
  const fetched = failure === null ? findElectron(appFolder) : null
  if (fetched !== null) return { electron: fetched, why: 'Shell: Electron, as its program was fetched just now.' }
  return localHost(`Electron's program is not here: ${failure ?? 'it was fetched, but not found'}`)
}

function localHost(reason) {
  return { electron: null, why: `Shell: local host, as ${reason}.` }
}

/** Scripts and servers do not wait for a download unless they say so. */
function mayFetch() {
  const wish = process.env.PARTNERSHIP_BRAIN_FETCH_ELECTRON
  return wish === undefined ? process.stdout.isTTY : wish === '1'
}

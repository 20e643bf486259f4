import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const graceMs = 10_000

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} tool package that brings the program
 * @property {string} [bin] the program's name where it is not the package's
 * @property {readonly string[]} args
 * @property {number} minutes time limit; a hanging step must not hang a build server
 * @property {Readonly<Record<string, string>>} [env]
 */

/**
 * Runs a development tool from node_modules with this Node, without a shell and without standard input. The tool gets
 * a process group of its own, which is swept afterwards so that nothing is left behind.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runStep({ tool, bin = tool, args, minutes, env = {} }) {
  const child = spawn(process.execPath, [findProgram(tool, bin), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  })
  const stop = () => {
    signalGroup(child, 'SIGTERM')
    setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs).unref()
  }
  const timer = setTimeout(() => {
    console.error(`Stopped after ${minutes} minutes.`)
    stop()
  }, minutes * 60_000)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const [code] = await once(child, 'exit')
  process.off('SIGINT', stop).off('SIGTERM', stop)
  clearTimeout(timer)
  signalGroup(child, 'SIGKILL')
  return code === 0
}

/**
 * @param {string} tool
 * @param {string} bin
 */
function findProgram(tool, bin) {
  const folder = `${root}node_modules/${tool}/`
  /** @type {{ bin: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  const program = manifest.bin[bin]
  if (program === undefined) throw new Error(`${tool} has no program ${bin}`)
  return folder + program
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Nothing of the group is left.
  }
}

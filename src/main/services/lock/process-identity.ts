import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process started, as text to compare, or null when there is no such process or the system does not tell.
 * A process id alone is not enough: after a restart of the machine another program may carry it.
 */
export function readProcessStart(pid: number, platform: NodeJS.Platform = process.platform): string | null {
  try {
    if (platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const startTicks = readStatus(pid)[startField]
      return startTicks === undefined ? null : `${boot}:${startTicks}`
    }
    if (platform !== 'darwin') return null
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

/** A process that may not be signalled is alive all the same; one that ended and was not yet collected is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return readStatus(pid)[stateField] === 'Z'
  } catch {
    return false
  }
}

/** Places in the fields behind the program's name, which stands in brackets and may itself hold spaces and brackets. */
const stateField = 0
const startField = 19

function readStatus(pid: number): readonly string[] {
  const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return status.slice(status.lastIndexOf(')') + 2).split(' ')
}

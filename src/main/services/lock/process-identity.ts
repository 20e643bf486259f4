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
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // Field 22, counted behind the name in brackets, which may itself hold spaces and brackets.
      const startTicks = fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19]
      return startTicks === undefined ? null : `${boot}:${startTicks}`
    }
    if (platform === 'darwin')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return null
  } catch {
    return null
  }
}

/** A process that may not be signalled is alive all the same. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

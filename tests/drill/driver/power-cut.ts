import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** A file system of its own whose power can be cut: what was not forced to the device is then gone. */
export type Disk = {
  readonly folder: string
  /** Shuts the file system down without any flush; everything that uses it must be ended, then `powerOn`. */
  cut(): void
  powerOn(): Promise<void>
  freeMegabytes(): number
}

/** EXT4_IOC_SHUTDOWN with "no log flush", the way the kernel's own file system tests cut the power. */
const shutDown =
  'import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack("I", 2))'

const succeeds = (program: string, args: readonly string[]): boolean => spawnSync(program, [...args]).status === 0

/** Why no disk can be made here, in words for the one who reads the drill; null when it can. */
export function findHindrance(): string | null {
  if (process.platform !== 'linux') return 'only Linux can cut the power of one file system'
  if (process.getuid?.() !== 0) return 'it needs root, for loop devices and mount'
  if (!succeeds('losetup', ['-f'])) return 'there is no free loop device'
  return succeeds('python3', ['--version']) ? null : 'python3 is not there, which gives the command to the kernel'
}

export function aDisk(megabytes: number): Disk {
  const root = mkdtempSync(join(tmpdir(), 'partnership-brain-disk-'))
  const [image, folder] = [join(root, 'image'), join(root, 'disk')]
  const mount = (): void => void execFileSync('mount', ['-o', 'loop', image, folder])
  mkdirSync(folder)
  execFileSync('truncate', ['-s', `${String(megabytes)}M`, image])
  execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', image])
  mount()
  onTestFinished(async () => {
    await unmount(folder)
    rmSync(root, { recursive: true, force: true })
  })
  return {
    folder,
    cut: () => void execFileSync('python3', ['-c', shutDown, folder]),
    async powerOn() {
      await unmount(folder)
      mount()
    },
    freeMegabytes: () => Number(execFileSync('stat', ['-f', '-c', '%a', folder])) * (blockSize(folder) / 1e6),
  }
}

const blockSize = (folder: string): number => Number(execFileSync('stat', ['-f', '-c', '%S', folder]))

/** The last helpers of a killed browser hold files for a moment longer. */
async function unmount(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (succeeds('umount', [folder])) return
    await setTimeout(100)
  }
  throw new Error(`${folder} could not be unmounted.`)
}

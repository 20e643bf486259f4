import { randomUUID } from 'node:crypto'
import { promises } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { HostError } from '#shared/contract/reply'
import { errorCode, isDiskFull, isMissing } from '../durable-write/disk-error'
import { writeDurable } from '../durable-write/write-durable'
import { isAlive, readProcessStart } from './process-identity'

const holderSchema = z.object({
  /** One per started service, so that two of them in one process differ. */
  token: z.string(),
  pid: z.int().positive(),
  /** Null where the system does not tell when a process started. */
  processStart: z.string().nullable(),
  takenAt: z.string(),
})

const creationMs = 100

type Holder = z.infer<typeof holderSchema>

export type WriterLock = {
  /** Reads the file: another shell may have taken over since. */
  readonly holds: () => Promise<boolean>
  /** Throws `read-only` unless this process still holds the writer's place. */
  readonly demand: () => Promise<void>
  readonly takeOver: () => Promise<void>
  readonly release: () => Promise<void>
}

export const lockPath = (dataFolder: string): string => join(dataFolder, 'writer.lock')

/**
 * One writer for a data folder, whichever shell. The first one holds the file; one that died is replaced; a second
 * one stays a reader until it takes over, and the former writer notices at its next write.
 */
export async function requestWriterLock(dataFolder: string, now: () => Date): Promise<WriterLock> {
  const path = lockPath(dataFolder)
  const own: Holder = {
    token: randomUUID(),
    pid: process.pid,
    processStart: readProcessStart(process.pid),
    takenAt: now().toISOString(),
  }
  const holds = async (): Promise<boolean> => (await readHolder(path))?.token === own.token
  const takeOver = (): Promise<void> => writeDurable(path, Buffer.from(JSON.stringify(own)))

  try {
    if (!(await createHolder(path, own)) && (await isAbandoned(path))) await takeOver()
  } catch (error) {
    // A disk too full for this file leaves a reader, who can still see and restore.
    if (!isDiskFull(error)) throw error
  }
  return {
    holds,
    demand: async () => {
      if (!(await holds()))
        throw new HostError(
          'read-only',
          'Another window or program has taken over writing. Nothing was written here; reload to see its changes, or take over.',
        )
    },
    takeOver,
    release: async () => {
      if (await holds()) await promises.unlink(path)
    },
  }
}

async function createHolder(path: string, holder: Holder): Promise<boolean> {
  try {
    await promises.writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // Created, but not filled: a full disk.
    await promises.rm(path, { force: true })
    throw error
  }
}

/** Null when the file is gone or makes no sense; a holder killed while creating it leaves it empty. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await promises.readFile(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null
    throw error
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  let holder = await readHolder(path)
  if (holder === null) {
    // It may have been created this moment, its content still to come.
    await setTimeout(creationMs)
    holder = await readHolder(path)
  }
  if (holder === null || !isAlive(holder.pid)) return true
  const start = readProcessStart(holder.pid)
  return start !== null && holder.processStart !== null && start !== holder.processStart
}

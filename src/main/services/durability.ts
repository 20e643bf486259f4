import { promises } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { DiskState } from '#shared/contract/host-api'
import { Backups } from './backup/backups'
import { measureFreeBytes, readDisk, type MeasureFreeBytes } from './disk/disk-guard'
import { giveUpReserve, keepReserve, reserveBytes } from './disk/reserve-file'
import { isDiskFull } from './durable-write/disk-error'
import { createQueue } from './durable-write/queue'
import type { Aside } from './durable-write/set-aside'
import { realWriteTools, removeStaleTemporaries, type DurableWriteTools } from './durable-write/write-durable'
import type { DurableReport, DurableServices } from './host-api/durable-services'
import { JournalKeeper } from './journal/journal-keeper'
import { requestWriterLock, type WriterLock } from './lock/writer-lock'
import { mendBrowserStore } from './preflight/preflight'
import { saveStoreAside } from './preflight/save-store-aside'
import { readSentinelFile } from './sentinel/sentinel-file'

export type DurabilityOptions = {
  readonly dataFolder: string
  readonly backupFolder: string
  /** The profile whose databases are checked before the browser opens them; null when there is none. */
  readonly browserProfileFolder: string | null
  readonly appVersion: string
  readonly now: () => Date
  readonly report: (event: string, cause: unknown) => void
  readonly measureFree?: MeasureFreeBytes
  readonly tools?: DurableWriteTools
  /** Bytes held back for a full disk. */
  readonly reserve?: number
}

type Settled = Required<DurabilityOptions> & { readonly aside: Aside }

type Parts = {
  readonly options: Settled
  readonly lock: WriterLock
  readonly keeper: JournalKeeper
  readonly backups: Backups
}

const longestWaitMs = 2_000

/**
 * Everything that keeps data safe outside the browser store, put together. It must be awaited before the browser or
 * the renderer is started: it mends the store's files, which only works while nobody has them open.
 */
export async function createDurability(given: DurabilityOptions): Promise<DurableServices> {
  const { dataFolder, backupFolder, now } = given
  const aside = { folder: join(dataFolder, 'aside'), now }
  const options = { measureFree: measureFreeBytes, tools: realWriteTools, reserve: reserveBytes, ...given, aside }
  await promises.mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const lock = await requestWriterLock(dataFolder, now)
  const repairs = (await lock.holds()) ? await mendStore(options) : []
  const backups = await Backups.open({ ...options, defaultFolder: backupFolder, forbiddenFolders: [dataFolder] })
  const keeper = await JournalKeeper.open({ ...options, lock })
  const preflight = { cleanStop: keeper.known?.cleanStop ?? true, repairs }
  const parts = { options, lock, keeper, backups }
  if (await lock.holds()) await beginWriting(parts)
  return toServices(parts, preflight)
}

function toServices(parts: Parts, preflight: DurableReport['preflight']): DurableServices {
  const { options, lock, keeper, backups } = parts
  /** Apart from the journal's queue, so that a long backup does not hold up a change. */
  const inTurn = createQueue()
  return {
    readStartup: async () => {
      const writer = await lock.holds()
      if (!writer) await keeper.refresh()
      const { known, state: journal } = keeper
      // The file itself says "not clean" since this run began; what matters is how the last one ended.
      const sentinel = known && { ...known, cleanStop: preflight.cleanStop }
      return { disk: await measureDisk(options), writer, sentinel, journal, backups: await backups.status(), preflight }
    },
    appendJournal: (request) => keeper.append(request),
    readJournal: ({ afterSeq }) => keeper.read(afterSeq),
    resetJournal: (request) => keeper.reset(request),
    addToBackup: async (request) => {
      backups.add(request)
      return null
    },
    saveBackup: (request) =>
      inTurn(async () => {
        await lock.demand()
        const { status, safeSeq } = await backups.save(request)
        // The backup is safe whatever becomes of this; the journal then only keeps more than it must.
        await keeper.rotate(safeSeq).catch((error: unknown) => options.report('the journal was not rotated', error))
        return status
      }),
    readBackups: () => backups.status(),
    openBackup: ({ id, passphrase }) => backups.open(id, passphrase),
    changeBackups: (change) =>
      inTurn(async () => {
        await lock.demand()
        return backups.change(change)
      }),
    takeOver: async () => {
      await keeper.takeOver()
      await beginWriting(parts)
      return { writer: await lock.holds() }
    },
    close: async () => {
      // A backup that has begun is finished first.
      await inTurn(() => Promise.resolve())
      // On a full disk the mark of the clean stop cannot be written: the next start then looks more closely.
      await keeper.close().catch((error: unknown) => options.report('the stop was not marked as clean', error))
      // A second place that hangs must not hold up the end of the program.
      await Promise.race([backups.settled(), setTimeout(longestWaitMs, undefined, { ref: false })])
    },
  }
}

/** Tidies up after an interrupted run and marks this one as unfinished. */
async function beginWriting({ options, keeper, backups }: Parts): Promise<void> {
  const { dataFolder, report, reserve, tools } = options
  try {
    await keeper.begin()
    await removeStaleTemporaries(backups.folder, tools)
    await backups.catchUpSecond()
  } catch (error) {
    // A full disk, a backup folder that is gone: told by the disk's level and at the next backup. Starting goes on.
    report('the start could not tidy up', error)
  }
  if ((await measureDisk(options)).level === 'ok')
    // Some tenths of a second of writing that nobody needs to wait for.
    void keepReserve(dataFolder, reserve).catch((error: unknown) => report('the reserve could not be kept', error))
}

const measureDisk = ({ dataFolder, measureFree }: Settled): Promise<DiskState> => readDisk(dataFolder, measureFree)

/** Giving up the reserve may make the room that the copies need. */
async function mendStore({ browserProfileFolder, dataFolder, aside }: Settled): Promise<readonly string[]> {
  if (browserProfileFolder === null) return []
  const cleanStop = (await readSentinelFile(dataFolder))?.cleanStop ?? true
  const mend = async (): Promise<readonly string[]> => [
    ...(await saveStoreAside(browserProfileFolder, aside, cleanStop)),
    ...(await mendBrowserStore(browserProfileFolder, aside)),
  ]
  try {
    return await mend()
  } catch (error) {
    if (!isDiskFull(error) || !(await giveUpReserve(dataFolder))) throw error
    return mend()
  }
}

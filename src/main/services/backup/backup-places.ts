import { promises } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import type { BackupEntry, BackupStatus } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import { toDiskError } from '../durable-write/disk-error'
import type { DurableWriteTools } from '../durable-write/write-durable'
import { readBackupSettings, writeBackupSettings, type BackupSettings } from './backup-settings'
import { BackupShelf, type ShelfEntry } from './backup-shelf'
import { SecondPlace } from './second-place'
import { isPinned } from './thin-shelf'

export type PlacesOptions = {
  readonly dataFolder: string
  readonly defaultFolder: string
  /** Folders that must not hold backups: what harms the store would harm them, too. */
  readonly forbiddenFolders: readonly string[]
  readonly tools: DurableWriteTools
}

/** Where backups lie, and the settings about them, which are stored in the data folder. */
export class BackupPlaces {
  readonly #options: PlacesOptions
  #settings: BackupSettings
  #first: BackupShelf
  #second: SecondPlace | null

  private constructor(options: PlacesOptions, settings: BackupSettings) {
    this.#options = options
    this.#settings = settings
    this.#first = new BackupShelf(settings.folder ?? options.defaultFolder, options.tools)
    this.#second = this.#openSecond()
  }

  static async open(options: PlacesOptions): Promise<BackupPlaces> {
    return new BackupPlaces(options, await readBackupSettings(options.dataFolder))
  }

  get settings(): BackupSettings {
    return this.#settings
  }

  get first(): BackupShelf {
    return this.#first
  }

  get second(): SecondPlace | null {
    return this.#second
  }

  isPinned(entry: ShelfEntry): boolean {
    return isPinned(entry, this.#settings.unpinned)
  }

  async status(lastFailure: string | null): Promise<BackupStatus> {
    const first = await this.#first.list()
    const second = this.#second?.entries ?? []
    return {
      folder: this.#first.folder,
      secondFolder: this.#settings.secondFolder,
      secondPlace: this.#second?.status ?? 'none',
      encrypted: this.wantsEncryption(first),
      backups: [
        ...first.map((entry) => this.#toEntry('first', entry)),
        ...second.map((entry) => this.#toEntry('second', entry)),
      ].sort((a, b) => b.seq - a.seq || (a.createdAt < b.createdAt ? 1 : -1)),
      lastFailure,
    }
  }

  /** A lost settings file must not turn encryption off: then the newest backup tells what was wanted. */
  wantsEncryption(first: readonly ShelfEntry[]): boolean {
    const { kind } = this.#settings.encryption
    const newest = first.find(({ verified }) => verified)
    return kind === 'on' || (kind === 'undecided' && newest !== undefined && newest.facts.encryption !== null)
  }

  async change(change: Partial<BackupSettings>): Promise<void> {
    const next = { ...this.#settings, ...change }
    await writeBackupSettings(this.#options.dataFolder, next, this.#options.tools)
    this.#settings = next
  }

  /** The backups that are there are copied to the new folder; the old one keeps its own. */
  async moveFirst(folder: string | null): Promise<void> {
    const target = folder ?? this.#options.defaultFolder
    if (folder !== null) await this.#demandUsable(folder, this.#settings.secondFolder)
    await makeFolder(target)
    const shelf = new BackupShelf(target, this.#options.tools)
    const present = new Set((await shelf.list()).filter(({ verified }) => verified).map(({ fileName }) => fileName))
    for (const { fileName, verified } of await this.#first.list())
      if (verified && !present.has(fileName)) await shelf.add(fileName, await this.#first.readBytes(fileName))
    await this.change({ folder })
    this.#first = shelf
  }

  async moveSecond(folder: string | null): Promise<void> {
    if (folder !== null) await this.#demandUsable(folder, this.#first.folder)
    await this.change({ secondFolder: folder })
    this.#second = this.#openSecond()
    await this.catchUpSecond()
  }

  async catchUpSecond(): Promise<void> {
    if (this.#second !== null) this.#second.catchUp(this.#first, await this.#first.list())
  }

  #openSecond(): SecondPlace | null {
    const { secondFolder } = this.#settings
    if (secondFolder === null) return null
    return new SecondPlace(new BackupShelf(secondFolder, this.#options.tools), () => this.#settings.unpinned)
  }

  async #demandUsable(folder: string, other: string | null): Promise<void> {
    if (!isAbsolute(folder)) throw new HostError('bad-request', 'Choose a folder by its whole path.')
    if (other !== null && resolve(folder) === resolve(other))
      throw new HostError('bad-request', 'Both places are the same folder: choose another one for the second copy.')
    if (this.#options.forbiddenFolders.some((forbidden) => isInside(folder, forbidden)))
      throw new HostError('bad-request', `Backups must not lie in the app's own data folder: choose a folder outside.`)
    try {
      await promises.access(folder, promises.constants.W_OK)
    } catch (error) {
      throw toDiskError(error, 'the backup folder')
    }
  }

  #toEntry(place: 'first' | 'second', entry: ShelfEntry): BackupEntry {
    const { fileName, sizeBytes, verified, facts } = entry
    const { createdAt, reason, workspaceId, schemaVersion, seq, counts, encryption } = facts
    return {
      id: `${place}:${fileName}`,
      fileName,
      place,
      createdAt,
      reason,
      workspaceId,
      schemaVersion,
      seq,
      counts,
      sizeBytes,
      encrypted: encryption !== null,
      verified,
      pinned: this.isPinned(entry),
    }
  }
}

export async function makeFolder(folder: string): Promise<void> {
  try {
    await promises.mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw toDiskError(error, 'the backup folder')
  }
}

function isInside(folder: string, outer: string): boolean {
  const path = relative(resolve(outer), resolve(folder))
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}

import type { AddToBackupRequest, BackupStatus, SaveBackupRequest } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import { shrinksTooMuch } from '#shared/backup/shrink-guard'
import { BackupDraft } from './backup-draft'
import { createBackupKey, unlockBackupKey, type BackupKey } from './backup-encryption'
import type { BackupEncryption } from './backup-header'
import { BackupPlaces, makeFolder, type PlacesOptions } from './backup-places'
import type { BackupShelf, ShelfEntry } from './backup-shelf'
import { createContentReader, type ContentReader } from './content-reader'
import { demandPayload, makeBackup, readVerifiedPayload } from './make-backup'
import { thinShelf } from './thin-shelf'

export type BackupsOptions = PlacesOptions & {
  readonly appVersion: string
  readonly now: () => Date
  readonly report: (event: string, cause: unknown) => void
}

export type SavedBackup = {
  readonly status: BackupStatus
  /** Two verified backups hold everything up to here; 0 while there are not two. */
  readonly safeSeq: number
}

/** A change of the arrangements, with the folder already chosen; null means "none" or "the default". */
export type BackupsChange =
  | { readonly kind: 'folder'; readonly which: 'first' | 'second'; readonly folder: string | null }
  | { readonly kind: 'passphrase'; readonly passphrase: string | null }
  | { readonly kind: 'unpin'; readonly id: string }

/** Writing, opening and arranging backups. Calls that write must not overlap; the durability service queues them. */
export class Backups {
  readonly #options: BackupsOptions
  readonly #places: BackupPlaces
  readonly #readContent: ContentReader = createContentReader()
  readonly #draft = new BackupDraft(this.#readContent)
  #lastFailure: string | null = null

  private constructor(options: BackupsOptions, places: BackupPlaces) {
    this.#options = options
    this.#places = places
  }

  static async open(options: BackupsOptions): Promise<Backups> {
    return new Backups(options, await BackupPlaces.open(options))
  }

  get folder(): string {
    return this.#places.first.folder
  }

  status(): Promise<BackupStatus> {
    return this.#places.status(this.#lastFailure)
  }

  catchUpSecond(): Promise<void> {
    return this.#places.catchUpSecond()
  }

  async settled(): Promise<void> {
    await this.#places.second?.settled()
  }

  /** A piece of what `save` will be called for, with the same draft. */
  add({ draft, payload }: AddToBackupRequest): void {
    this.#draft.add(draft, payload)
  }

  /** Every record in it is looked at before it is written; it counts when the same bytes were read back from the disk. */
  async save(request: SaveBackupRequest): Promise<SavedBackup> {
    try {
      await this.#write(request)
      this.#lastFailure = null
    } catch (error) {
      this.#lastFailure = error instanceof HostError ? error.message : 'The backup could not be written.'
      throw error
    }
    await this.#thin()
    await this.#places.catchUpSecond()
    return { status: await this.status(), safeSeq: await this.#safeSeq(request.workspaceId) }
  }

  async open(id: string, passphrase: string | null): Promise<{ readonly payload: Uint8Array }> {
    const [shelf, fileName] = this.#find(id)
    const known = (await shelf.list()).some((entry) => entry.fileName === fileName)
    if (!known) throw new HostError('file-unreadable', 'This backup is not there any more. Choose another one.')
    const file = await shelf.load(fileName)
    const key = await this.#keyFor(file.header.encryption, passphrase)
    return { payload: await readVerifiedPayload(file, { key, readContent: this.#readContent }) }
  }

  async change(change: BackupsChange): Promise<BackupStatus> {
    if (change.kind === 'folder') {
      await (change.which === 'first' ? this.#places.moveFirst(change.folder) : this.#places.moveSecond(change.folder))
    } else if (change.kind === 'unpin') {
      await this.#unpin(change.id)
    } else {
      await this.#setPassphrase(change.passphrase)
    }
    return this.status()
  }

  async #write(request: SaveBackupRequest): Promise<void> {
    const content = await this.#draft.finish(request)
    const { first } = this.#places
    const entries = await first.list()
    const earlier = entries.filter(({ verified, facts }) => verified && facts.workspaceId === request.workspaceId)
    const accepted = earlier.find((entry) => !this.#places.isPinned(entry))
    const own = this.#ownKey(entries)
    const made = makeBackup(request, content, {
      appVersion: this.#options.appVersion,
      createdAt: this.#options.now().toISOString(),
      key: own,
      parent: earlier[0]?.closingHash ?? null,
      shrunk: accepted !== undefined && shrinksTooMuch(accepted.facts.counts, request.counts),
    })
    if (this.#places.settings.folder === null) await makeFolder(first.folder)
    const fileName = await first.freeName(made.header)
    await first.add(fileName, made.bytes)
    try {
      demandPayload(await first.load(fileName), own?.key ?? null, content.payload)
    } catch (error) {
      await first.remove([fileName])
      throw error
    }
  }

  async #thin(): Promise<void> {
    try {
      await thinShelf(this.#places.first, this.#places.settings.unpinned)
    } catch (error) {
      // The new backup is safe; too many old ones do no harm.
      this.#options.report('backups could not be thinned', error)
    }
  }

  async #safeSeq(workspaceId: string): Promise<number> {
    const sound = (await this.#places.first.list()).filter(
      (entry) => entry.verified && entry.facts.workspaceId === workspaceId && !this.#places.isPinned(entry),
    )
    return sound[1]?.facts.seq ?? 0
  }

  /** Null for plain backups. */
  #ownKey(entries: readonly ShelfEntry[]): BackupKey | null {
    const { encryption } = this.#places.settings
    if (encryption.kind === 'on') return { key: Buffer.from(encryption.key, 'hex'), locked: encryption.locked }
    if (this.#places.wantsEncryption(entries))
      throw new HostError(
        'passphrase-needed',
        'Your backups were encrypted, but their key is gone from this computer. Set the passphrase again in Settings; until then no backup is written.',
      )
    return null
  }

  async #keyFor(encryption: BackupEncryption | null, passphrase: string | null): Promise<Buffer | null> {
    if (encryption === null) return null
    if (passphrase !== null) return unlockBackupKey(passphrase, encryption.key)
    const own = this.#places.settings.encryption
    if (own.kind === 'on' && own.locked.locked === encryption.key.locked) return Buffer.from(own.key, 'hex')
    throw new HostError('passphrase-needed', 'This backup is encrypted: type the passphrase it was made with.')
  }

  async #setPassphrase(passphrase: string | null): Promise<void> {
    if (passphrase === null) return this.#places.change({ encryption: { kind: 'off' } })
    if (passphrase === '') throw new HostError('bad-request', 'The passphrase is empty: type at least one word.')
    const { key, locked } = await createBackupKey(passphrase)
    await this.#places.change({ encryption: { kind: 'on', key: key.toString('hex'), locked } })
  }

  /** Accepting one small state accepts those that are as large, too. */
  async #unpin(id: string): Promise<void> {
    const [shelf, fileName] = this.#find(id)
    const entries = await shelf.list()
    const accepted = entries.find((entry) => entry.fileName === fileName)
    if (accepted === undefined)
      throw new HostError('file-unreadable', 'This backup is not there any more. Choose another one.')
    const alike = entries.filter(
      (entry) =>
        this.#places.isPinned(entry) &&
        entry.facts.workspaceId === accepted.facts.workspaceId &&
        !shrinksTooMuch(accepted.facts.counts, entry.facts.counts),
    )
    const present = new Set(entries.map((entry) => entry.fileName))
    const stillThere = this.#places.settings.unpinned.filter((name) => present.has(name))
    await this.#places.change({ unpinned: [...new Set([...stillThere, ...alike.map((entry) => entry.fileName)])] })
  }

  #find(id: string): readonly [BackupShelf, string] {
    const { first, second } = this.#places
    const fileName = id.slice(id.indexOf(':') + 1)
    if (id.startsWith('second:') && second !== null) return [second.shelf, fileName]
    return [first, fileName]
  }
}

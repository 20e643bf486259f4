import type { SaveBackupRequest } from '#shared/contract/host-api'
import { maxBackupBytes } from '#shared/contract/request-schemas'
import { HostError } from '#shared/contract/reply'
import type { ContentFacts } from './check-content'
import type { ContentReader, ContentReading } from './content-reader'

export type BackupContent = { readonly payload: Uint8Array; readonly facts: ContentFacts }

type Draft = {
  readonly id: string
  readonly pieces: Uint8Array[]
  size: number
  readonly reading: ContentReading
}

/**
 * The payload of the next backup, handed over in pieces: each is looked at while the page still makes the next one. The
 * pieces are kept as they came, pressed. There is one draft at a time; one that was given up makes room for the next.
 */
export class BackupDraft {
  readonly #readContent: ContentReader
  #draft: Draft | null = null

  constructor(readContent: ContentReader) {
    this.#readContent = readContent
  }

  add(id: string, piece: Uint8Array): void {
    const draft = this.#draft?.id === id ? this.#draft : this.#begin(id)
    draft.size += piece.byteLength
    if (draft.size > maxBackupBytes) {
      this.#drop()
      throw new HostError('file-too-large', 'The backup was not written: it is larger than a backup can be.')
    }
    draft.pieces.push(piece)
    draft.reading.add(piece)
  }

  /** Takes the last piece; throws when the pieces are not one sound snapshot. */
  async finish({ draft: id, payload }: Pick<SaveBackupRequest, 'draft' | 'payload'>): Promise<BackupContent> {
    this.add(id, payload)
    const draft = this.#draft
    this.#draft = null
    if (draft === null) throw new Error('The draft is gone.')
    return { payload: Buffer.concat(draft.pieces), facts: await draft.reading.end() }
  }

  #begin(id: string): Draft {
    this.#drop()
    const draft = { id, pieces: [], size: 0, reading: this.#readContent() }
    this.#draft = draft
    return draft
  }

  #drop(): void {
    this.#draft?.reading.stop()
    this.#draft = null
  }
}

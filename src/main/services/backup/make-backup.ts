import { createHash } from 'node:crypto'
import type { SaveBackupRequest } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import type { BackupContent } from './backup-draft'
import { damaged, formatHeaderLine, joinBackupFile, type BackupFile } from './backup-file'
import { decryptPayload, encryptPayload, newEncryption, type BackupKey } from './backup-encryption'
import { backupFormat, backupFormatVersion, type BackupHeader } from './backup-header'
import { demandContent, sameCounts } from './check-content'
import type { ContentReader } from './content-reader'

export type BackupContext = {
  readonly appVersion: string
  readonly createdAt: string
  readonly key: BackupKey | null
  readonly parent: string | null
  readonly shrunk: boolean
}

export type MadeBackup = { readonly header: BackupHeader; readonly bytes: Buffer }

export type AnnouncedBackup = Omit<SaveBackupRequest, 'draft' | 'payload'>

/** Builds the file in memory, from a payload that was unpacked, when what was found is what the request says. */
export function makeBackup(request: AnnouncedBackup, content: BackupContent, context: BackupContext): MadeBackup {
  const { workspaceId, schemaVersion, seq, reason, counts } = request
  const { payload, facts } = content
  const asAnnounced =
    facts.workspaceId === workspaceId &&
    facts.schemaVersion === schemaVersion &&
    facts.seq === seq &&
    sameCounts(facts.counts, counts)
  if (!asAnnounced)
    throw new HostError('bad-request', 'The backup was not written: its content is not what was announced. Try again.')
  const { appVersion, createdAt, parent, shrunk, key } = context
  const encryption = key === null ? null : newEncryption(key)
  const header: BackupHeader = {
    format: backupFormat,
    formatVersion: backupFormatVersion,
    appVersion,
    createdAt,
    reason,
    ...facts,
    counts,
    payloadHash: sha256(payload),
    parent,
    shrunk,
    encryption,
  }
  const headerLine = formatHeaderLine(header)
  const stored =
    key === null || encryption === null ? payload : encryptPayload(key.key, encryption, { headerLine, payload })
  return { header, bytes: joinBackupFile(headerLine, stored) }
}

export type PayloadTools = {
  /** Needed for an encrypted file only. */
  readonly key: Buffer | null
  readonly readContent: ContentReader
}

/** The snapshot inside a file, after every check there is. */
export async function readVerifiedPayload(file: BackupFile, { key, readContent }: PayloadTools): Promise<Uint8Array> {
  const payload = openPayload(file, key)
  const reading = readContent()
  reading.add(payload)
  demandContent(file.header, await reading.end())
  return payload
}

/** Throws unless a file holds the very payload that it was made from, whose records were all looked at then. */
export function demandPayload(file: BackupFile, key: Buffer | null, payload: Uint8Array): void {
  if (Buffer.compare(openPayload(file, key), payload) !== 0) throw damaged('it is not what was written')
}

function openPayload(file: BackupFile, key: Buffer | null): Uint8Array {
  const { header } = file
  const payload = header.encryption === null ? file.payload : key && decryptPayload(key, header.encryption, file)
  if (payload === null) throw damaged('it does not open with its key')
  if (sha256(payload) !== header.payloadHash) throw damaged('its content does not fit its hash')
  return payload
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

import { createHash } from 'node:crypto'
import { HostError } from '#shared/contract/reply'
import { parseBackupHeader, type BackupHeader } from './backup-header'

/**
 * A backup file: one line of header, the payload, and 32 bytes SHA-256 over both. The payload is the gzipped snapshot,
 * or that snapshot encrypted. `tail -n +2 FILE | gunzip` reads a plain one without any program of ours.
 * Stored: changing this needs a new format version.
 */
export type BackupFile = {
  readonly header: BackupHeader
  /** The header exactly as it stands in the file; encryption is bound to it. */
  readonly headerLine: Buffer
  readonly payload: Buffer
  readonly closingHash: string
}

const hashBytes = 32
const longestHeader = 64 * 1024
const lineEnd = 0x0a

export const formatHeaderLine = (header: BackupHeader): Buffer => Buffer.from(`${JSON.stringify(header)}\n`)

export function joinBackupFile(headerLine: Buffer, payload: Uint8Array): Buffer {
  const closing = createHash('sha256').update(headerLine).update(payload).digest()
  return Buffer.concat([headerLine, payload, closing])
}

/** Takes a file apart and checks all that can be checked without a passphrase: the hash over every byte, and the header. */
export function splitBackupFile(bytes: Buffer): BackupFile {
  const headerEnd = bytes.subarray(0, longestHeader).indexOf(lineEnd) + 1
  const payloadEnd = bytes.length - hashBytes
  if (headerEnd === 0 || payloadEnd <= headerEnd) throw damaged('it is cut short')
  const closing = bytes.subarray(payloadEnd)
  if (!createHash('sha256').update(bytes.subarray(0, payloadEnd)).digest().equals(closing))
    throw damaged('its checksum does not fit')
  const headerLine = bytes.subarray(0, headerEnd)
  const parsed = parseBackupHeader(headerLine.toString('utf8', 0, headerEnd - 1))
  if (parsed.kind === 'newer')
    throw new HostError(
      'newer-version',
      'This backup was made by a newer version of the app. Update the app to open it.',
    )
  if (parsed.kind === 'damaged') throw damaged('its header cannot be read')
  const payload = bytes.subarray(headerEnd, payloadEnd)
  return { header: parsed.header, headerLine, payload, closingHash: closing.toString('hex') }
}

export const damaged = (why: string): HostError =>
  new HostError('backup-damaged', `This backup is damaged: ${why}. Your data was not touched; choose another backup.`)

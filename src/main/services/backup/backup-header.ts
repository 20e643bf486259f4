import { z } from 'zod'
import { backupReasons } from '#shared/contract/host-api'

export const backupFormat = 'partnership-brain-backup'
/** 1 holds its snapshot as one JSON document, 2 as lines. */
export const backupFormatVersion = 2

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/**
 * How the payload is locked. A random key locks the payload; the passphrase locks that key. The bounds keep a crafted
 * file from asking for hours of work or all of the memory.
 */
const encryptionSchema = z.strictObject({
  cipher: z.literal('aes-256-gcm'),
  iv: hex(12),
  key: z.strictObject({
    kdf: z.literal('scrypt'),
    cost: z.union([z.literal(2 ** 15), z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
    blockSize: z.literal(8),
    parallelization: z.int().min(1).max(4),
    salt: hex(16),
    iv: hex(12),
    /** The payload's key, locked, with its tag of 16 bytes behind it. */
    locked: hex(48),
  }),
})

const headerSchema = z.strictObject({
  format: z.literal(backupFormat),
  formatVersion: z.union([z.literal(1), z.literal(backupFormatVersion)]),
  appVersion: z.string(),
  schemaVersion: z.int().nonnegative(),
  workspaceId: z.string().min(1),
  seq: z.int().nonnegative(),
  createdAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  counts: z.record(z.string(), z.int().nonnegative()),
  /** Records that named a missing partner when the backup was made: reading back must find as many. */
  danglingReferences: z.int().nonnegative(),
  /** SHA-256 over the content lines of the tables: the same for the same content. */
  contentHash: hex(32),
  /** SHA-256 of the payload before encryption. */
  payloadHash: hex(32),
  /** The closing hash of the backup before this one, null for the first. */
  parent: hex(32).nullable(),
  /** True when the state was suspiciously smaller than the backup before. */
  shrunk: z.boolean(),
  encryption: encryptionSchema.nullable(),
})

/** The first line of a backup file, readable in any editor. Stored: changing this needs a new format version. */
export type BackupHeader = Readonly<z.infer<typeof headerSchema>>
export type BackupEncryption = Readonly<z.infer<typeof encryptionSchema>>
export type LockedKey = BackupEncryption['key']
export const lockedKeySchema = encryptionSchema.shape.key

export type ParsedHeader =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

const versionSchema = z.looseObject({ format: z.literal(backupFormat), formatVersion: z.int() })

export function parseBackupHeader(line: string): ParsedHeader {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { kind: 'damaged' }
  }
  const parsed = headerSchema.safeParse(value)
  if (parsed.success) return { kind: 'header', header: parsed.data }
  const version = versionSchema.safeParse(value)
  return { kind: version.success && version.data.formatVersion > backupFormatVersion ? 'newer' : 'damaged' }
}

import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { HostError } from '#shared/contract/reply'
import { lockedKeySchema, type BackupEncryption, type LockedKey } from './backup-header'

/** The payload's key in the clear, and the same key locked with the passphrase. */
export type BackupKey = { readonly key: Buffer; readonly locked: LockedKey }

const cipherName = 'aes-256-gcm'
const tagBytes = 16
const deriveKey = promisify<
  string,
  Buffer,
  number,
  { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
  Buffer
>(scrypt)

/** About half a second and 128 MiB for each guess at a passphrase. */
const cost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 } as const

/** A fresh random key, locked with `passphrase`. The passphrase itself is kept nowhere. */
export async function createBackupKey(passphrase: string): Promise<BackupKey> {
  const key = randomBytes(32)
  const unlocked = { kdf: 'scrypt' as const, ...cost, salt: randomBytes(16).toString('hex') }
  const iv = randomBytes(12)
  const cipher = createCipheriv(cipherName, await derive(passphrase, unlocked), iv)
  const locked = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { key, locked: { ...unlocked, iv: iv.toString('hex'), locked: locked.toString('hex') } }
}

export async function unlockBackupKey(passphrase: string, locked: LockedKey): Promise<Buffer> {
  const lockedBytes = Buffer.from(locked.locked, 'hex')
  const opened = open(await derive(passphrase, locked), Buffer.from(locked.iv, 'hex'), {
    bytes: lockedBytes,
    aad: null,
  })
  if (opened === null)
    throw new HostError(
      'passphrase-wrong',
      'This passphrase does not open the backup. Check capitals and spaces, then try again.',
    )
  return opened
}

/** Where the payload's own parameters go in the header, before the header's bytes are fixed. */
export const newEncryption = ({ locked }: BackupKey): BackupEncryption => ({
  cipher: cipherName,
  iv: randomBytes(12).toString('hex'),
  key: lockedKeySchema.parse(locked),
})

/** The header is authenticated with the payload: neither can be exchanged without the other. */
export function encryptPayload(key: Buffer, encryption: BackupEncryption, parts: PayloadParts): Buffer {
  const cipher = createCipheriv(cipherName, key, Buffer.from(encryption.iv, 'hex'))
  cipher.setAAD(parts.headerLine)
  return Buffer.concat([cipher.update(parts.payload), cipher.final(), cipher.getAuthTag()])
}

/** Null when the key is not the right one or a byte was changed. */
export const decryptPayload = (key: Buffer, encryption: BackupEncryption, parts: PayloadParts): Buffer | null =>
  open(key, Buffer.from(encryption.iv, 'hex'), { bytes: parts.payload, aad: parts.headerLine })

export type PayloadParts = { readonly headerLine: Buffer; readonly payload: Uint8Array }

function open(
  key: Buffer,
  iv: Buffer,
  { bytes, aad }: { readonly bytes: Uint8Array; readonly aad: Buffer | null },
): Buffer | null {
  if (bytes.length < tagBytes) return null
  const decipher = createDecipheriv(cipherName, key, iv, { authTagLength: tagBytes })
  if (aad !== null) decipher.setAAD(aad)
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const start = decipher.update(bytes.subarray(0, -tagBytes))
  try {
    return Buffer.concat([start, decipher.final()])
  } catch {
    return null
  }
}

/** Passphrases are compared as people read them: composed and decomposed letters are the same. */
function derive(passphrase: string, { salt, ...parameters }: Omit<LockedKey, 'iv' | 'locked'>): Promise<Buffer> {
  const { cost: N, blockSize: r, parallelization: p } = parameters
  return deriveKey(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r })
}

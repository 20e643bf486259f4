import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SaveBackupRequest } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import { BackupDraft } from '../../../../../src/main/services/backup/backup-draft'
import { readHere } from '../../../../../src/main/services/backup/content-reader'
import { splitBackupFile } from '../../../../../src/main/services/backup/backup-file'
import { createBackupKey, type BackupKey } from '../../../../../src/main/services/backup/backup-encryption'
import {
  makeBackup,
  readVerifiedPayload,
  type BackupContext,
  type MadeBackup,
} from '../../../../../src/main/services/backup/make-backup'
import { aSaveRequest, aSnapshot, someGoals, somePartners } from '../../../../helpers/a-snapshot'

const snapshot = aSnapshot(42, { partners: somePartners(30), goals: someGoals(30, 3) })
const plain: BackupContext = {
  appVersion: '1.0.0',
  createdAt: '2026-03-02T10:00:00.000Z',
  key: null,
  parent: null,
  shrunk: false,
}

const make = async (request: SaveBackupRequest, context = plain): Promise<MadeBackup> =>
  makeBackup(request, await new BackupDraft(readHere).finish(request), context)

/** A fixed stream of numbers, so that a failure can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function damage(good: Buffer, next: (below: number) => number): Buffer {
  const kind = next(10)
  if (kind === 0) return good.subarray(0, next(good.length))
  if (kind === 1) return Buffer.concat([good, Buffer.alloc(1 + next(64))])
  const bent = Buffer.from(good)
  if (kind === 2) {
    const from = next(good.length - 1)
    bent.fill(0, from, Math.min(good.length, from + 1 + next(512)))
    return bent.equals(good) ? bent.subarray(1) : bent
  }
  const at = next(good.length)
  bent.writeUInt8(bent.readUInt8(at) ^ (1 << next(8)), at)
  return bent
}

async function isAccepted(bytes: Buffer, key: Buffer | null): Promise<boolean> {
  try {
    await readVerifiedPayload(splitBackupFile(bytes), { key, readContent: readHere })
    return true
  } catch (error) {
    if (error instanceof HostError && ['backup-damaged', 'newer-version'].includes(error.code)) return false
    throw error
  }
}

/** Somebody who knows the format and closes the file again after changing it. */
function forge(bytes: Buffer, change: (header: Record<string, unknown>) => void, payload?: Buffer): Buffer {
  const headerEnd = bytes.indexOf('\n') + 1
  const header = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Record<string, unknown>
  change(header)
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    payload ?? bytes.subarray(headerEnd, bytes.length - 32),
  ])
  return Buffer.concat([body, createHash('sha256').update(body).digest()])
}

describe('a backup file', () => {
  it('gives back the payload it was made of', async () => {
    const request = aSaveRequest(snapshot)
    const { bytes } = await make(request)
    const file = splitBackupFile(bytes)
    expect(Buffer.from(await readVerifiedPayload(file, { key: null, readContent: readHere }))).toEqual(
      Buffer.from(request.payload),
    )
    expect(file.header).toMatchObject({ seq: 42, counts: { partners: 30, goals: 90 }, encryption: null })
  })

  it('is refused in 1,000 of 1,000 damaged forms, while the good one is accepted', async () => {
    const { bytes } = await make(aSaveRequest(snapshot))
    const next = seeded(2026)
    let accepted = 0
    let refusedGood = 0
    for (let round = 0; round < 1_000; round += 1) {
      if (await isAccepted(damage(bytes, next), null)) accepted += 1
      if (round % 100 === 0 && !(await isAccepted(bytes, null))) refusedGood += 1
    }
    expect({ accepted, refusedGood }).toEqual({ accepted: 0, refusedGood: 0 })
  })

  it('is not written when its content is not what was announced', async () => {
    const request = aSaveRequest(snapshot)
    for (const lie of [{ seq: 41 }, { workspaceId: 'other' }, { schemaVersion: 2 }, { counts: { partners: 31 } }])
      await expect(make({ ...request, ...lie })).rejects.toMatchObject({ code: 'bad-request' })
  })

  it.each([
    ['counts', (header: Record<string, unknown>) => (header['counts'] = { partners: 29, goals: 90 })],
    ['sequence', (header: Record<string, unknown>) => (header['seq'] = 43)],
    ['workspace', (header: Record<string, unknown>) => (header['workspaceId'] = 'other')],
    ['schema version', (header: Record<string, unknown>) => (header['schemaVersion'] = 0)],
    ['dangling references', (header: Record<string, unknown>) => (header['danglingReferences'] = 1)],
    ['content hash', (header: Record<string, unknown>) => (header['contentHash'] = '0'.repeat(64))],
  ])('is refused when its %s was changed and the file closed again', async (_, change) => {
    const { bytes } = await make(aSaveRequest(snapshot))
    expect(await isAccepted(forge(bytes, change), null)).toBe(false)
  })

  it('of a newer version is told apart from a damaged one', async () => {
    const { bytes } = await make(aSaveRequest(snapshot))
    const newer = forge(bytes, (header) => (header['formatVersion'] = 3))
    expect(() => splitBackupFile(newer)).toThrow(expect.objectContaining({ code: 'newer-version' }))
  })

  it('that unpacks without end is refused', async () => {
    const { bytes } = await make(aSaveRequest(snapshot))
    const bomb = gzipSync(Buffer.alloc(260 * 1024 * 1024))
    const hash = createHash('sha256').update(bomb).digest('hex')
    expect(
      await isAccepted(
        forge(bytes, (header) => (header['payloadHash'] = hash), bomb),
        null,
      ),
    ).toBe(false)
  }, 90_000)
})

describe('an encrypted backup file', () => {
  let key: BackupKey
  let bytes: Buffer
  beforeAll(async () => {
    key = await createBackupKey('correct horse battery')
    bytes = (await make(aSaveRequest(snapshot), { ...plain, key })).bytes
  })

  it('shows nothing of its records', () => {
    expect(bytes.includes('Partner 1')).toBe(false)
    expect(bytes.includes(Buffer.from([0x1f, 0x8b, 0x08]))).toBe(false)
  })

  it('is refused in 1,000 of 1,000 damaged forms', async () => {
    const next = seeded(7)
    let accepted = 0
    for (let round = 0; round < 1_000; round += 1) if (await isAccepted(damage(bytes, next), key.key)) accepted += 1
    expect(accepted).toBe(0)
    expect(await isAccepted(bytes, key.key)).toBe(true)
  })

  it('is refused when the header or the payload was exchanged and the file closed again', async () => {
    const other = (await make(aSaveRequest(aSnapshot(43)), { ...plain, key })).bytes
    const otherPayload = other.subarray(other.indexOf('\n') + 1, other.length - 32)
    expect(
      await isAccepted(
        forge(bytes, () => undefined, otherPayload),
        key.key,
      ),
    ).toBe(false)
    expect(
      await isAccepted(
        forge(bytes, (header) => (header['reason'] = 'quit')),
        key.key,
      ),
    ).toBe(false)
  })

  it.each([
    ['more memory', { cost: 2 ** 30 }],
    ['a cost that is no power of two', { cost: 100_000 }],
    ['larger blocks', { blockSize: 1024 }],
    ['more rounds', { parallelization: 1_000 }],
  ])('is refused when it asks for %s than we ever would', (_, parameters) => {
    const crafted = forge(bytes, (header) => {
      const encryption = header['encryption'] as { readonly key: Record<string, unknown> }
      header['encryption'] = { ...encryption, key: { ...encryption.key, ...parameters } }
    })
    expect(() => splitBackupFile(crafted)).toThrow(expect.objectContaining({ code: 'backup-damaged' }))
  })
})

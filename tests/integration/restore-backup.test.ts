import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { upgradeSnapshot, upgradeSteps } from '#shared/backup/upgrade-snapshot'
import { schemaVersion } from '#shared/domain/schema-version'
import { unlockBackupKey } from '../../src/main/services/backup/backup-encryption'
import { splitBackupFile } from '../../src/main/services/backup/backup-file'
import { readHere } from '../../src/main/services/backup/content-reader'
import { readVerifiedPayload } from '../../src/main/services/backup/make-backup'
import { readPayload } from '../../src/renderer/actions/read-payload'
import { aFolder } from '../helpers/a-folder'

const script = join(import.meta.dirname, '../../resources/restore-backup.mjs')
const fixtures = join(import.meta.dirname, '../fixtures/backups')
const passphrase = 'correct horse battery staple'

type Run = { readonly status: number | null; readonly output: string; readonly out: string }

function restore(file: string, typed: string | null): Run {
  const folder = aFolder()
  const out = join(folder, 'out')
  writeFileSync(join(folder, 'passphrase'), `${typed}\n`)
  const args = typed === null ? [] : ['--passphrase-file', join(folder, 'passphrase')]
  // An empty working folder and environment: nothing of the app can be found from there.
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, ...args, '--out', out], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}`, out }
}

const kept = readdirSync(fixtures).filter((name) => name.endsWith('.pbbackup'))

describe.each(kept)('the kept backup %s', (name) => {
  it('is opened by the app of today, with every check', async () => {
    const file = splitBackupFile(readFileSync(join(fixtures, name)))
    const { encryption } = file.header
    const key = encryption === null ? null : await unlockBackupKey(passphrase, encryption.key)
    const read = await readPayload(await readVerifiedPayload(file, { key, readContent: readHere }))
    const opened = read.ok ? upgradeSnapshot(read.value, { schemaVersion, steps: upgradeSteps }) : read
    expect(opened).toMatchObject({ ok: true, value: { seq: 12 } })
    expect(opened.ok && opened.value.tables.partners).toHaveLength(6)
  })

  it('is opened without the app, and gives the same records', () => {
    const { status, output, out } = restore(join(fixtures, name), passphrase)
    expect(output).toContain('verified: 19 records in 20 tables')
    expect(status).toBe(0)
    const snapshot = JSON.parse(readFileSync(join(out, 'snapshot.json'), 'utf8'))
    expect(snapshot.tables.partners[5]).toMatchObject({ name: 'Käse & Söhne "GmbH"', owner: '=1+1', tags: ['a', 'b'] })
    const csv = readFileSync(join(out, 'partners.csv'), 'utf8')
    expect(csv).toContain(`"Käse & Söhne ""GmbH""","'=1+1"`)
    expect(csv.split('\r\n')).toHaveLength(8)
    expect(readdirSync(out)).toHaveLength(21)
  })
})

describe('the restore script', () => {
  it('asks for the passphrase, and refuses a wrong one within two seconds of work', () => {
    const file = join(fixtures, 'v1-encrypted.pbbackup')
    expect(restore(file, null)).toMatchObject({ status: 1, output: expect.stringContaining('--passphrase-file') })
    const wrong = restore(file, 'correct horse')
    expect(wrong).toMatchObject({ status: 1, output: expect.stringContaining('does not open the backup') })
    expect(existsSync(wrong.out)).toBe(false)
  })

  it('refuses a damaged file, and one that was closed again after a change, and writes nothing', () => {
    const good = readFileSync(join(fixtures, 'v1-plain.pbbackup'))
    const flipped = Buffer.from(good)
    flipped.writeUInt8(flipped.readUInt8(900) ^ 1, 900)
    const body = Buffer.from(good.subarray(0, -32).toString('latin1').replace('"partners":6', '"partners":5'), 'latin1')
    const forged = Buffer.concat([body, createHash('sha256').update(body).digest()])
    for (const bytes of [flipped, forged, good.subarray(0, 500), Buffer.alloc(0)]) {
      const file = join(aFolder(), 'backup')
      writeFileSync(file, bytes)
      const run = restore(file, null)
      expect(run).toMatchObject({ status: 1, output: expect.stringContaining('damaged') })
      expect(existsSync(run.out)).toBe(false)
    }
  })

  it('says how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') })
  })
})

import { createDurability } from '../../src/main/services/durability'
import { aChangeSet, anAppend } from './a-change-set'
import { aSaveRequest, aSnapshot } from './a-snapshot'

const [, , dataFolder = '', backupFolder = ''] = process.argv
const backupEvery = 20

/** Runs as a program of its own: appends changes as fast as they are acknowledged, with a backup now and then, until it is killed. */
const durability = await createDurability({
  dataFolder,
  backupFolder,
  browserProfileFolder: null,
  appVersion: '1.0.0',
  now: () => new Date(),
  report: (event) => process.stdout.write(`report ${event}\n`),
  reserve: 0,
})
const { journal, writer } = await durability.readStartup()
if (!writer) throw new Error('The lock of the killed program was not taken.')
for (let seq = journal.lastSeq + 1; ; seq += 1) {
  const large = seq % 50 === 0 ? 2_000 : 1
  await durability.appendJournal({ ...anAppend(seq), changeSet: aChangeSet(seq, large) })
  process.stdout.write(`change ${seq}\n`)
  if (seq % backupEvery !== 0) continue
  await durability.saveBackup(aSaveRequest(aSnapshot(seq)))
  process.stdout.write(`backup ${seq}\n`)
}

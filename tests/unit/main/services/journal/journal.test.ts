import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChangeSet } from '#shared/domain/change-set'
import { nodeFileSystem } from '../../../../../src/main/services/durable-write/file-system'
import { realWriteTools } from '../../../../../src/main/services/durable-write/write-durable'
import { Journal } from '../../../../../src/main/services/journal/journal'
import { aChangeSet, anAppend } from '../../../../helpers/a-change-set'
import { aFolder } from '../../../../helpers/a-folder'
import { aFaultyFileSystem } from '../../../../helpers/faulty-file-system'
import { aWorkspace } from '../../../../helpers/a-snapshot'

const now = (): Date => new Date('2026-03-02T10:00:00Z')

async function open(folder: string, fileSystem = nodeFileSystem, writable = true): Promise<Journal> {
  const journal = await Journal.open({
    folder: join(folder, 'journal'),
    aside: { folder: join(folder, 'aside'), now },
    writable,
    now,
    tools: { ...realWriteTools, fileSystem, pause: async () => undefined },
  })
  onTestFinished(() => journal.close().catch(() => undefined))
  return journal
}

async function appendUpTo(journal: Journal, last: number): Promise<void> {
  for (let seq = journal.state.lastSeq + 1; seq <= last; seq += 1) await journal.append(anAppend(seq))
}

async function readAll(journal: Journal, afterSeq: number): Promise<readonly ChangeSet[]> {
  const found: ChangeSet[] = []
  for (;;) {
    const { changeSets, more } = await journal.read(found.at(-1)?.seq ?? afterSeq)
    found.push(...changeSets)
    if (!more) return found
  }
}

const files = (folder: string): readonly string[] => readdirSync(join(folder, 'journal')).sort()
const newestFile = (folder: string): string => join(folder, 'journal', files(folder).at(-1)!)

async function aJournalOf(last: number): Promise<string> {
  const folder = aFolder()
  const journal = await open(folder)
  await appendUpTo(journal, last)
  await journal.close()
  return folder
}

const upTo = (last: number): readonly ChangeSet[] => Array.from({ length: last }, (_, index) => aChangeSet(index + 1))

describe('appending', () => {
  it('gives back what was appended, after opening it again', async () => {
    const journal = await open(await aJournalOf(20))
    expect(await readAll(journal, 0)).toEqual(upTo(20))
    expect(journal.state).toEqual({ firstSeq: 1, lastSeq: 20, tornLinesCut: 0 })
    expect(journal.tail).toMatchObject({ workspaceId: aWorkspace, lastSeq: 20, counts: { partners: 20, history: 20 } })
  })

  it('accepts the same change set again without writing it twice', async () => {
    const folder = await aJournalOf(3)
    const journal = await open(folder)
    const size = readFileSync(newestFile(folder)).length
    const { before, ...rest } = anAppend(2).changeSet.changes[0]!
    const reordered = { ...anAppend(2), changeSet: { ...aChangeSet(2), changes: [{ ...rest, before }] } }
    expect(await journal.append(reordered)).toEqual({ seq: 2 })
    expect(readFileSync(newestFile(folder)).length).toBe(size)
  })

  it.each([
    ['a number that was used for another change', { ...anAppend(2), changeSet: { ...aChangeSet(2), label: 'other' } }],
    ['a number that leaves a gap', anAppend(5)],
    ['another workspace', { ...anAppend(4), workspaceId: 'workspace-2' }],
  ])('refuses %s', async (_, request) => {
    const journal = await open(await aJournalOf(3))
    await expect(journal.append(request)).rejects.toMatchObject({ code: 'journal-gap' })
    expect(journal.state.lastSeq).toBe(3)
  })

  it('refuses to begin in the middle of a history', async () => {
    const journal = await open(aFolder())
    await expect(journal.append(anAppend(7))).rejects.toMatchObject({ code: 'journal-gap' })
  })

  it('takes an import of 10,000 partners as one line', async () => {
    const folder = await aJournalOf(1)
    const journal = await open(folder)
    await journal.append(anAppend(2, 10_000))
    await journal.append(anAppend(3))
    await journal.close()
    const again = await open(folder)
    const found = await readAll(again, 0)
    expect(found.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(found[1]).toEqual(aChangeSet(2, 10_000))
  })

  it('answers in parts when the changes are large', async () => {
    const folder = aFolder()
    const journal = await open(folder)
    for (let seq = 1; seq <= 4; seq += 1) await journal.append(anAppend(seq, 10_000))
    const { changeSets, more } = await journal.read(0)
    expect(changeSets.length).toBeLessThan(4)
    expect(more).toBe(true)
    expect((await readAll(journal, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })
})

describe('a torn last line', () => {
  it('is cut off wherever it breaks, and the lines before it stay', async () => {
    const folder = await aJournalOf(4)
    const whole = readFileSync(newestFile(folder))
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let length = lastLine; length < whole.length; length += 1) {
      writeFileSync(newestFile(folder), whole.subarray(0, length))
      const journal = await open(folder)
      expect(journal.state).toEqual({ firstSeq: 1, lastSeq: 3, tornLinesCut: length === lastLine ? 0 : 1 })
      expect(readFileSync(newestFile(folder)).length).toBe(lastLine)
    }
  }, 30_000)

  it('is cut off when a power cut left zeros behind it, and the journal goes on', async () => {
    const folder = await aJournalOf(4)
    writeFileSync(newestFile(folder), Buffer.concat([readFileSync(newestFile(folder)), Buffer.alloc(5_000)]))
    const journal = await open(folder)
    await appendUpTo(journal, 6)
    await journal.close()
    expect(await readAll(await open(folder), 0)).toEqual(upTo(6))
    expect(readdirSync(join(folder, 'aside'))).toHaveLength(1)
  })

  it('is left alone while another program is the writer', async () => {
    const folder = await aJournalOf(2)
    truncateSync(newestFile(folder), readFileSync(newestFile(folder)).length - 3)
    const size = readFileSync(newestFile(folder)).length
    const journal = await open(folder, nodeFileSystem, false)
    expect(journal.state.lastSeq).toBe(1)
    expect(readFileSync(newestFile(folder)).length).toBe(size)
  })
})

describe('a damaged line', () => {
  it('is noticed for every flipped bit, and nothing after it is trusted', async () => {
    const folder = await aJournalOf(3)
    const whole = readFileSync(newestFile(folder))
    const firstLine = whole.indexOf('\n') + 1
    for (let at = firstLine; at < whole.length; at += 7) {
      const bent = Buffer.from(whole)
      bent.writeUInt8(bent.readUInt8(at) ^ (1 << (at % 8)), at)
      writeFileSync(newestFile(folder), bent)
      const journal = await open(folder, nodeFileSystem, false)
      expect(await readAll(journal, 0)).toEqual(upTo(journal.state.lastSeq))
      expect(journal.state.lastSeq).toBeLessThan(3)
    }
  })

  it('in an older file costs only what lies before the newer files', async () => {
    const folder = await aJournalOf(5)
    const journal = await open(folder)
    await journal.rotate(0)
    await appendUpTo(journal, 9)
    await journal.close()
    const oldest = join(folder, 'journal', files(folder)[0]!)
    const bent = readFileSync(oldest)
    bent.writeUInt8(bent.readUInt8(bent.length - 40) ^ 1, bent.length - 40)
    writeFileSync(oldest, bent)
    const again = await open(folder)
    expect(again.state).toMatchObject({ firstSeq: 6, lastSeq: 9 })
    await expect(again.read(2)).rejects.toMatchObject({ code: 'journal-gap' })
    expect((await readAll(again, 5)).map(({ seq }) => seq)).toEqual([6, 7, 8, 9])
  })
})

describe('files of the journal', () => {
  it('are removed only when two backups hold all of them', async () => {
    const folder = aFolder()
    const journal = await open(folder)
    await appendUpTo(journal, 4)
    await journal.rotate(0)
    await appendUpTo(journal, 8)
    await journal.rotate(3)
    expect(files(folder)).toHaveLength(3)
    await journal.rotate(4)
    expect(files(folder)).toHaveLength(2)
    await appendUpTo(journal, 10)
    await journal.close()
    expect((await open(folder)).state).toMatchObject({ firstSeq: 5, lastSeq: 10 })
  })

  it('are kept aside by a reset, and the new history goes on from its own number', async () => {
    const folder = await aJournalOf(5)
    const journal = await open(folder)
    const request = { workspaceId: 'workspace-2', schemaVersion: 2, seq: 40, counts: { partners: 3 } }
    expect(await journal.reset(request)).toEqual({ seq: 40 })
    await journal.append({ ...anAppend(41), workspaceId: 'workspace-2' })
    await journal.close()
    const again = await open(folder)
    expect(again.state).toMatchObject({ firstSeq: 41, lastSeq: 41 })
    expect(again.tail).toMatchObject({ workspaceId: 'workspace-2' })
    expect(readdirSync(join(folder, 'aside'))).toHaveLength(1)
  })
})

describe('a failing disk', () => {
  it('never loses an acknowledged change, whichever call fails', async () => {
    const { fileSystem, calls } = aFaultyFileSystem(null)
    await appendUpTo(await open(aFolder(), fileSystem), 4)
    for (let at = 1; at <= calls(); at += 1) {
      const folder = aFolder()
      const acknowledged: number[] = []
      const journal = await open(folder, aFaultyFileSystem({ at, times: 1, code: 'ENOSPC' }).fileSystem)
      for (let seq = 1; seq <= 4; seq += 1) {
        // As the page does: the same change set again until it is accepted.
        const first = await journal.append(anAppend(seq)).catch(() => null)
        acknowledged.push((first ?? (await journal.append(anAppend(seq)))).seq)
      }
      const found = await readAll(await open(folder), 0)
      expect(found).toEqual(upTo(4))
      expect(acknowledged).toEqual([1, 2, 3, 4])
    }
  })

  it('cuts half a line away even when cutting fails at first', async () => {
    const folder = await aJournalOf(2)
    // Calls: stat, open, write (fails), truncate (fails).
    const { fileSystem } = aFaultyFileSystem({ at: 3, times: 2, code: 'ENOSPC' })
    const journal = await open(folder, fileSystem)
    await expect(journal.append(anAppend(3, 50))).rejects.toMatchObject({ code: 'disk-full' })
    await appendUpTo(journal, 4)
    await journal.close()
    const again = await open(folder)
    expect(again.state.tornLinesCut).toBe(0)
    expect(await readAll(again, 0)).toEqual(upTo(4))
  })
})

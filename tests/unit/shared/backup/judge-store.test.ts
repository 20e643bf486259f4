import { describe, expect, it } from 'vitest'
import { judgeStore, type StoreEvidence } from '#shared/backup/judge-store'

const store = { workspaceId: 'w', schemaVersion: 1, seq: 7, counts: { partners: 3 } }
const remembered = { workspaceId: 'w', schemaVersion: 1, lastSeq: 7, counts: { partners: 3 } }

const judge = (rest: Partial<StoreEvidence>) =>
  judgeStore({ store, dataLoss: 'none', counted: null, schemaVersion: 1, remembered, hasBackups: false, ...rest })

describe('the store at start', () => {
  it('is the same as what is remembered', () => {
    expect(judge({})).toEqual({ kind: 'same' })
    expect(judge({ counted: { partners: 3, goals: 0 } })).toEqual({ kind: 'same' })
  })

  it('is new only when nothing is known anywhere', () => {
    expect(judge({ store: null, remembered: null })).toEqual({ kind: 'new' })
    expect(judge({ store: null, remembered: { ...remembered, lastSeq: 0, counts: {} } })).toEqual({ kind: 'new' })
  })

  it('offers the backups to an empty installation', () => {
    expect(judge({ store: null, remembered: null, hasBackups: true })).toEqual({ kind: 'backups-only' })
  })

  it.each([
    ['the store is empty where there was data', { store: null }, 'empty'],
    ['the browser says that it threw data away', { dataLoss: 'total' }, 'browser-says-so'],
    ['the browser says so of an empty store', { store: null, remembered: null, dataLoss: 'total' }, 'browser-says-so'],
    ['the store is older than the journal', { store: { ...store, seq: 6 } }, 'older'],
    ['records are missing after an unclean stop', { counted: { partners: 2 } }, 'smaller'],
    ['the newest act is there in half', { lastActIsWhole: false }, 'smaller'],
    ['the counters differ at the same change', { remembered: { ...remembered, counts: { partners: 4 } } }, 'smaller'],
    ['it is another workspace', { store: { ...store, workspaceId: 'other' } }, 'other-workspace'],
  ])('is lost when %s', (_, evidence, because) => {
    expect(judge(evidence)).toEqual({ kind: 'lost', because })
  })

  it('is ahead of the journal after a stop between the two writes', () => {
    expect(judge({ store: { ...store, seq: 8, counts: { partners: 4 } } })).toEqual({ kind: 'journal-behind' })
    expect(judge({ remembered: null })).toEqual({ kind: 'journal-behind' })
  })

  it('is left alone when a newer application wrote it', () => {
    expect(judge({ store: { ...store, schemaVersion: 2 } })).toEqual({ kind: 'newer', schemaVersion: 2 })
    expect(judge({ store: null, remembered: { ...remembered, schemaVersion: 3 } })).toEqual({
      kind: 'newer',
      schemaVersion: 3,
    })
  })
})

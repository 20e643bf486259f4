import { describe, expect, it } from 'vitest'
import { countDanglingReferences, parseAnySnapshot, parseSnapshot } from '#shared/backup/parse-snapshot'
import { aSnapshot, someGoals, somePartners } from '../../../helpers/a-snapshot'

describe('parseSnapshot', () => {
  it('accepts what was written, through JSON', () => {
    const snapshot = aSnapshot(7, { partners: somePartners(3), goals: someGoals(3, 2) })
    expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual({ ok: true, value: snapshot })
  })

  it.each([
    ['something else', { hello: 1 }, 'not-a-snapshot'],
    ['nothing', null, 'not-a-snapshot'],
    ['a newer envelope', { ...aSnapshot(1), formatVersion: 3 }, 'newer-version'],
    ['a negative sequence', { ...aSnapshot(1), seq: -1 }, 'missing-field'],
    ['no workspace', { ...aSnapshot(1), workspaceId: '' }, 'missing-field'],
    ['a time that is none', { ...aSnapshot(1), createdAt: 'yesterday' }, 'missing-field'],
    ['tables that are none', { ...aSnapshot(1), tables: [] }, 'missing-field'],
    ['a missing table', { ...aSnapshot(1), tables: { partners: [] } }, 'missing-table'],
    ['a row without id', { ...aSnapshot(1), tables: { partners: [{ name: 'x' }] } }, 'bad-row'],
    ['an id used twice', { ...aSnapshot(1), tables: { partners: [{ id: 'a' }, { id: 'a' }] } }, 'double-id'],
  ])('refuses %s', (_, value, kind) => {
    expect(parseSnapshot(value)).toMatchObject({ ok: false, error: { kind } })
  })

  it('leaves the set of tables open for snapshots of other schema versions', () => {
    const other = { ...aSnapshot(1), schemaVersion: 9, tables: { partners: [], contracts: [{ id: 'c' }] } }
    expect(parseAnySnapshot(other)).toMatchObject({ ok: true, value: { schemaVersion: 9 } })
  })
})

describe('countDanglingReferences', () => {
  it('counts records of partners that are not there', () => {
    expect(countDanglingReferences({ partners: somePartners(4), goals: someGoals(4, 2) })).toBe(0)
    expect(countDanglingReferences({ partners: somePartners(3), goals: someGoals(4, 2) })).toBe(2)
  })
})

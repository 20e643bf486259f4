import { describe, expect, it } from 'vitest'
import { createLineReader, formatHead } from '#shared/backup/snapshot-lines'
import type { Row } from '#shared/domain/tables'
import { aSnapshot, asLines, someGoals, somePartners } from '../../../helpers/a-snapshot'

const head = formatHead({
  format: 'partnership-brain-snapshot',
  formatVersion: 2,
  schemaVersion: 1,
  workspaceId: 'workspace-1',
  seq: 7,
  createdAt: '2026-03-02T10:00:00.000Z',
  tables: ['partners', 'goals'],
}).trimEnd()

function readAll(lines: readonly string[]) {
  const rows: (readonly [string, Row])[] = []
  const reader = createLineReader((table, row) => rows.push([table, row]))
  const problem = lines.map((line) => reader.read(line)).find((found) => found !== null) ?? null
  return { rows, problem, head: reader.head() }
}

describe('a snapshot as lines', () => {
  it('gives back every record with its table, and the head', () => {
    const snapshot = aSnapshot(7, { partners: somePartners(3), goals: someGoals(3, 2) })
    const read = readAll(asLines(snapshot).trimEnd().split('\n'))
    expect(read.problem).toBeNull()
    expect(read.head).toMatchObject({ seq: 7, workspaceId: 'workspace-1' })
    expect(read.rows.filter(([table]) => table === 'partners').map(([, row]) => row)).toEqual(snapshot.tables.partners)
    expect(read.rows).toHaveLength(9)
  })

  it.each([
    ['something else', ['{"hello":1}'], 'not-a-snapshot'],
    ['text that is no JSON', ['hello'], 'not-a-snapshot'],
    ['a newer version', [head.replace('"formatVersion":2', '"formatVersion":3')], 'newer-version'],
    ['a head without tables', [head.replace('"tables"', '"tabs"')], 'missing-field'],
    ['a table that the head does not name', [head, 'people'], 'missing-table'],
    ['tables out of order', [head, 'partners', 'goals'], 'missing-table'],
    ['a record before any table', [head, '{"id":"a"}'], 'bad-row'],
    ['a record without id', [head, 'partners', '{"name":"a"}'], 'bad-row'],
    ['half a record', [head, 'partners', '{"id":"a"'], 'bad-row'],
    ['an id used twice', [head, 'partners', '{"id":"a"}', '{"id":"a"}'], 'double-id'],
    ['ids that fall', [head, 'partners', '{"id":"b"}', '{"id":"a"}'], 'double-id'],
  ])('refuses %s', (_, lines, kind) => {
    expect(readAll(lines).problem).toMatchObject({ kind })
  })
})

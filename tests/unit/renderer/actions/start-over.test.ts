// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { parseSnapshot } from '#shared/backup/parse-snapshot'
import { buildDemo } from '#shared/demo/build-demo'
import { snapshotTables } from '#shared/domain/tables'
import { emptied } from '../../../../src/renderer/actions/start-over'

it('starts over with the same workspace and its settings, and with nothing else', () => {
  const demo = buildDemo('2026-11-22')
  const empty = emptied(demo)
  expect(parseSnapshot(JSON.parse(JSON.stringify(empty)))).toMatchObject({ ok: true })
  expect({ ...empty, tables: null }).toEqual({ ...demo, tables: null })
  const left = snapshotTables.filter((table) => empty.tables[table].length > 0)
  expect(left).toEqual(['settings'])
  expect(empty.tables.settings).toEqual(demo.tables.settings)
})

import { addDays, type Day } from '../domain/calendar'
import { defaultSettings, type Settings } from '../domain/records/settings'
import { schemaVersion } from '../domain/schema-version'
import { type Row, snapshotTables } from '../domain/tables'
import { type Snapshot, snapshotFormat, snapshotFormatVersion } from '../backup/snapshot'
import { type DemoWorld, Life } from './life'
import { stories } from './stories'

const people: readonly Row[] = [
  ['Ana Ferreira', null],
  ['Tom Becker', null],
  ['Yuki Mori', null],
  ['Stefan Wolf', 'strategy'],
  ['Sofia Marques', 'sales'],
  ['Chidi Okafor', 'customer'],
  ['Dana Levi', 'data'],
  ['Emi Tanaka', 'experimentation'],
  ['Helen Ward', 'headoffice'],
].map(([name, brain], index) => ({
  id: `demo-person-${String(index + 1)}`,
  name,
  email: '',
  brain,
  active: true,
}))

/**
 * The demo set: forty invented partners in all stages, some in their second and third cycle, made by the same commands
 * that people use. The same day gives the same set.
 */
export function buildDemo(today: Day): Snapshot {
  const settings: Settings = { ...defaultSettings('demo'), userName: 'Ana Ferreira' }
  const world: DemoWorld = {
    today,
    workspace: { settings, people: [], playbook: [] },
    rows: new Map(),
    history: [],
    ids: 0,
  }
  for (const [index, { weeks, live }] of stories.entries()) {
    const partnerId = `demo-partner-${String(index + 1).padStart(2, '0')}`
    live(new Life(world, partnerId, addDays(today, -7 * weeks)), index)
  }
  return toSnapshot(world, settings)
}

function toSnapshot(world: DemoWorld, settings: Settings): Snapshot {
  const tables = Object.fromEntries(snapshotTables.map((table) => [table, [] as Row[]])) as {
    [T in (typeof snapshotTables)[number]]: Row[]
  }
  for (const { table, after } of world.rows.values()) if (after !== null) tables[table].push(after)
  tables.history.push(...world.history)
  tables.settings.push(settings)
  tables.people.push(...people)
  return {
    format: snapshotFormat,
    formatVersion: snapshotFormatVersion,
    schemaVersion,
    workspaceId: 'demo',
    seq: 1,
    createdAt: `${world.today}T09:00:00.000Z`,
    tables,
  }
}

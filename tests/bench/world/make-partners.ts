import type { Snapshot } from '#shared/backup/snapshot'
import { buildDemo } from '#shared/demo/build-demo'
import { addDays, type Day } from '#shared/domain/calendar'
import { type Row, snapshotTables, type SnapshotTable } from '#shared/domain/tables'

/** The partner with five years of records, and the one with none. */
export const richId = 'partner-rich'
export const bareId = 'partner-bare'

type Life = Readonly<Record<SnapshotTable, readonly Row[]>>

/** Lives of the example partners, copied and moved in time: what real work would have written, in the right mixture. */
const shifts = 21
/** Of 20 partners so many are young, so many in the middle, and the rest old: a portfolio is mostly beginnings. */
const mixture = { young: 13, middle: 5, old: 2 } as const

const first = [
  'Alder',
  'Birch',
  'Cedar',
  'Dune',
  'Ember',
  'Fjord',
  'Grove',
  'Haven',
  'Iris',
  'Juniper',
  'Kestrel',
  'Lumen',
]
const second = [
  'Analytics',
  'Brands',
  'Care',
  'Design',
  'Energy',
  'Foods',
  'Gardens',
  'Health',
  'Labs',
  'Media',
  'Travel',
]
const owners = ['Ana Ferreira', 'Ben Ortiz', 'Chidi Okafor', 'Dana Levi', 'Eva Lind', 'Femi Ade', '']

/** The same number on the same day gives the same workspace. */
export function makePartners(count: number, today: Day): Snapshot {
  const demo = buildDemo(today)
  const groups = sortLives(demo)
  const tables = Object.fromEntries(snapshotTables.map((table) => [table, [] as Row[]])) as Record<SnapshotTable, Row[]>
  for (const table of ['settings', 'people', 'playbook'] as const) tables[table].push(...demo.tables[table])
  const shifted = new Map<string, string>()
  for (let at = 0; at < count; at += 1) addLife(tables, copyLife(groups, at, shifted))
  addExtremes(tables, today)
  return { ...demo, workspaceId: 'bench', seq: 1, tables }
}

type Groups = Readonly<Record<keyof typeof mixture, readonly { readonly id: string; readonly text: string }[]>>

function sortLives({ tables }: Snapshot): Groups {
  const lives = tables.partners.map(({ id }) => {
    const own = snapshotTables.map((table) => [
      table,
      tables[table].filter((row) => (table === 'partners' ? row.id === id : row['partnerId'] === id)),
    ])
    return { id, text: JSON.stringify(Object.fromEntries(own)) }
  })
  const bySize = lives.toSorted((a, b) => a.text.length - b.text.length)
  const third = Math.ceil(bySize.length / 3)
  return { young: bySize.slice(0, third), middle: bySize.slice(third, 2 * third), old: bySize.slice(2 * third) }
}

function copyLife(groups: Groups, at: number, shifted: Map<string, string>): Life {
  const turn = at % 20
  const group = turn < mixture.young ? groups.young : turn < mixture.young + mixture.middle ? groups.middle : groups.old
  const model = group[Math.floor(at / 3) % group.length]
  if (model === undefined) throw new Error('The demo has no partners.')
  const days = (at * 5) % shifts
  const key = `${model.id} ${String(days)}`
  const text =
    shifted.get(key) ?? model.text.replaceAll(/"(\d{4}-\d\d-\d\d)/g, (_, day: string) => `"${addDays(day, -days)}`)
  shifted.set(key, text)
  const id = `partner-${String(at).padStart(6, '0')}`
  // Ids of records are told apart by the partner that they belong to.
  const life = JSON.parse(text.replaceAll(model.id, id).replaceAll(/"demo-(\d{5})/g, `"${id}-$1`)) as Life
  const name = `${first[at % first.length] ?? ''} ${second[Math.floor(at / 12) % second.length] ?? ''} ${String(at)}`
  const owner = owners[Math.floor(at / 7) % owners.length] ?? ''
  const website = `https://partner-${String(at)}.example`
  return { ...life, partners: life.partners.map((partner) => ({ ...partner, name, owner, website })) }
}

function addLife(tables: Record<SnapshotTable, Row[]>, life: Life): void {
  for (const table of snapshotTables) tables[table].push(...life[table])
}

/** Both are copies of partners in Development; one has 60 months of figures and a contact every week. */
function addExtremes(tables: Record<SnapshotTable, Row[]>, today: Day): void {
  const model = tables.partners.find(({ stage, cycle }) => stage === 'development' && cycle === 1)
  if (model === undefined) return
  tables.partners.push({ ...model, id: bareId, name: 'Aaa Without Records' })
  tables.partners.push({ ...model, id: richId, name: 'Aaa With Five Years' })
  const ofModel = (row: Row): boolean => row['partnerId'] === model.id
  const metric = tables.metricEntries[0]
  const talk = tables.communications[0]
  const note = tables.history.find(ofModel)
  for (let week = 0; week < 260; week += 1) {
    const day = addDays(today, -7 * week)
    const id = `rich-${String(week)}`
    if (talk !== undefined) tables.communications.push({ ...talk, id, partnerId: richId, on: day })
    if (note !== undefined) tables.history.push({ ...note, id, partnerId: richId, at: `${day}T09:00:00.000Z` })
  }
  const kinds = new Set(tables.metricEntries.slice(0, 500).map((row) => String(row['metric'])))
  for (const kind of kinds) {
    for (let month = 0; month < 60; month += 1) {
      const id = `${richId}:${kind}:${monthBefore(today, month)}`
      tables.metricEntries.push({ ...metric, id, partnerId: richId, metric: kind, month: monthBefore(today, month) })
    }
  }
}

function monthBefore(today: Day, months: number): string {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`
}

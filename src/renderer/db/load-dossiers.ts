import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import type { Partner } from '#shared/domain/records/partner'
import type { Person } from '#shared/domain/records/person'
import type { PlaybookItem } from '#shared/domain/records/playbook-item'
import { defaultSettings, type Settings, settingsId } from '#shared/domain/records/settings'
import { partnerTables, type PartnerTable, type Row } from '#shared/domain/tables'
import type { Database, RowTable } from './database'

/** Above this many partners whole tables are read at once instead of through the index. */
const wholeTableFrom = 400

/** The dossiers of some partners, by id; partners that do not exist are left out. */
export async function loadDossiers(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
  // Waiting for what is no request of the store, a live query would hear of no change any more.
  const known = ids.length < wholeTableFrom ? [...ids] : await knownOf(db, ids)
  const partners = (await db.partners.bulkGet(known)).filter((one) => one !== undefined)
  return fill(partners, (table) => readOf(db.rows(table), partners))
}

/** Of many ids those that exist, by one request: an import asks for thousands of partners that are not there yet. */
async function knownOf(db: Database, ids: readonly string[]): Promise<string[]> {
  const known = new Set(await db.partners.toCollection().primaryKeys())
  return ids.filter((id) => known.has(id))
}

/** The dossiers of all partners from one id to another, both included: one request a table, however many there are. */
export async function loadDossiersBetween(
  db: Database,
  first: string,
  last: string,
): Promise<ReadonlyMap<string, Dossier>> {
  const partners = await db.partners.where('id').between(first, last, true, true).toArray()
  return fill(partners, (table) => db.rows(table).where('partnerId').between(first, last, true, true).toArray())
}

type ReadTable = (table: PartnerTable) => Promise<readonly Row[]>

async function fill(partners: readonly Partner[], read: ReadTable): Promise<ReadonlyMap<string, Dossier>> {
  if (partners.length === 0) return new Map()
  const dossiers = new Map<string, Record<string, unknown>>(
    partners.map((partner) => [
      partner.id,
      { partner, ...Object.fromEntries(partnerTables.map((table) => [table, [] as Row[]])) },
    ]),
  )
  const reading = partnerTables.map(async (table) => {
    for (const row of await read(table)) {
      const list = dossiers.get(String(row['partnerId']))?.[table]
      if (Array.isArray(list)) list.push(row)
    }
  })
  await Promise.all(reading)
  return dossiers as unknown as ReadonlyMap<string, Dossier>
}

/** `anyOf` would walk the index with a cursor, an event for each row; equal keys are read in one request. */
async function readOf(rows: RowTable, partners: readonly Partner[]): Promise<readonly Row[]> {
  if (partners.length >= wholeTableFrom) return rows.toArray()
  const read = await Promise.all(partners.map(({ id }) => rows.where('partnerId').equals(id).toArray()))
  return read.flat()
}

export async function loadDossier(db: Database, id: string): Promise<Dossier | null> {
  return (await loadDossiers(db, [id])).get(id) ?? null
}

/** Settings, people and playbook; the defaults while nothing was set. */
export async function loadWorkspace(db: Database): Promise<Workspace> {
  const [settings, people, playbook, meta] = await Promise.all([
    db.rows('settings').get(settingsId),
    db.rows('people').toArray(),
    db.rows('playbook').toArray(),
    db.meta.get('workspace'),
  ])
  return {
    settings: (settings as Settings | undefined) ?? defaultSettings(meta?.workspaceId ?? 'unknown'),
    people: people as unknown as readonly Person[],
    playbook: playbook as unknown as readonly PlaybookItem[],
  }
}

import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import type { Partner } from '#shared/domain/records/partner'
import type { Person } from '#shared/domain/records/person'
import type { PlaybookItem } from '#shared/domain/records/playbook-item'
import { defaultSettings, type Settings, settingsId } from '#shared/domain/records/settings'
import { partnerTables, type Row } from '#shared/domain/tables'
import type { Database } from './database'

/** Above this many partners whole tables are read at once instead of row by row through the index. */
const wholeTableFrom = 400

/** The dossiers of some partners, by id; partners that do not exist are left out. */
export async function loadDossiers(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
  const partners = (await db.partners.bulkGet([...ids])).filter((one): one is Partner => one !== undefined)
  const dossiers = new Map<string, Record<string, unknown>>(
    partners.map((partner) => [
      partner.id,
      { partner, ...Object.fromEntries(partnerTables.map((table) => [table, [] as Row[]])) },
    ]),
  )
  if (partners.length > 0) await fill(db, dossiers)
  return dossiers as unknown as ReadonlyMap<string, Dossier>
}

async function fill(db: Database, dossiers: ReadonlyMap<string, Record<string, unknown>>): Promise<void> {
  const ids = [...dossiers.keys()]
  const read = partnerTables.map(async (table) => {
    const source = db.rows(table)
    const rows =
      ids.length >= wholeTableFrom ? await source.toArray() : await source.where('partnerId').anyOf(ids).toArray()
    for (const row of rows) {
      const list = dossiers.get(String(row['partnerId']))?.[table]
      if (Array.isArray(list)) list.push(row)
    }
  })
  await Promise.all(read)
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

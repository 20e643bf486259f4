import type { Snapshot } from '#shared/backup/snapshot'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import type { Partner } from '#shared/domain/records/partner'
import type { Settings } from '#shared/domain/records/settings'
import { partnerTables } from '#shared/domain/tables'

/** The dossiers of a snapshot, as the store would give them. */
export const demoDossiers = ({ tables }: Snapshot): readonly Dossier[] =>
  (tables.partners as unknown as readonly Partner[]).map((partner) => ({
    partner,
    ...(Object.fromEntries(
      partnerTables.map((table) => [table, tables[table].filter((row) => row['partnerId'] === partner.id)]),
    ) as unknown as Omit<Dossier, 'partner'>),
  }))

export const demoWorkspace = ({ tables }: Snapshot): Workspace => ({
  settings: tables.settings[0] as unknown as Settings,
  people: tables.people as unknown as Workspace['people'],
  playbook: tables.playbook as unknown as Workspace['playbook'],
})

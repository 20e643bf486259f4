import type { EditableTable } from '#shared/domain/commands'
import { createSay } from './say'

const say = createSay('acts')

const recordNames: Readonly<Record<EditableTable, string>> = {
  goals: say('goal'),
  campaigns: say('campaign'),
  metricEntries: say('metric'),
  communications: say('communication'),
  opportunities: say('opportunity'),
  insights: say('insight'),
  exitDossiers: say('exit-dossier'),
  driftPauses: say('drift-pause'),
}

/** What acts are called in the undo list. They are stored with the act, in the language it was done in. */
export const actLabels = {
  add: (name: string): string => say('add', { name }),
  adopt: (name: string, stage: string): string => say('adopt', { name, stage }),
  delete: say('delete'),
  restore: say('restore'),
  handOver: (count: number, from: string, to: string): string => say('hand-over', { count, from, to }),
  saveRecord: (table: EditableTable): string => say('save', { what: recordNames[table] }),
  saveRecords: (table: EditableTable, count: number): string =>
    count === 1 ? actLabels.saveRecord(table) : say('save-many', { count, what: recordNames[table] }),
  removeRecord: (table: EditableTable): string => say('remove', { what: recordNames[table] }),
  edit: say('edit'),
  undo: (label: string): string => say('undo', { label }),
  redo: (label: string): string => say('redo', { label }),
  settings: say('settings'),
  savePerson: (name: string): string => say('save', { what: name }),
  playbook: (label: string): string => say('playbook', { label }),
} as const

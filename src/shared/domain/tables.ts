/**
 * The names of everything the workspace stores. Stored: changing a name needs a migration.
 * Records of a partner carry `partnerId`; records of the workspace do not.
 */
export const partnerTables = [
  'stageWork',
  'goals',
  'campaigns',
  'metricEntries',
  'communications',
  'opportunities',
  'insights',
  'reEvaluations',
  'signOffs',
  'exitDossiers',
  'driftPauses',
] as const

export const workspaceTables = [
  'settings',
  'people',
  'playbook',
  'savedViews',
  'importLog',
  'filedReports',
  'driftDays',
] as const

/** Tables whose rows a command may change; `history` is append-only and stands beside them. */
export const recordTables = ['partners', ...partnerTables, ...workspaceTables] as const

export const snapshotTables = [...recordTables, 'history'] as const

export type PartnerTable = (typeof partnerTables)[number]
export type WorkspaceTable = (typeof workspaceTables)[number]
export type RecordTable = (typeof recordTables)[number]
export type SnapshotTable = (typeof snapshotTables)[number]

/** A stored row as tables see it: an id and JSON values. */
export type Row = { readonly id: string; readonly [field: string]: unknown }

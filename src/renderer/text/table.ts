import { tiers } from '#shared/domain/records/partner'
import { count } from './board'

/** Columns by their stored names. */
export const columnLabels = {
  name: 'Partner',
  stage: 'Stage',
  days: 'Days here',
  owner: 'Owner',
  tier: 'Tier',
  cadence: 'Cadence',
  tags: 'Tags',
  cycle: 'Cycle',
  country: 'Country',
  segment: 'Segment',
  website: 'Website',
  review: 'Last review',
  created: 'Added',
} as const

export const groupingLabels = {
  none: 'No groups',
  stage: 'By stage',
  owner: 'By owner',
  tier: 'By tier',
} as const

const partnersText = (number: number): string => (number === 1 ? '1 partner' : `${count(number)} partners`)

export const tableWords = {
  title: 'Partners table',
  grid: 'Partners',
  shown: (shown: number, all: number): string =>
    shown === all ? partnersText(all) : `${count(shown)} of ${partnersText(all)}`,
  keys: 'Arrow keys go from cell to cell. Enter opens or edits, Space chooses the row.',
  grouping: 'Groups',
  columns: 'Columns',
  none: 'No partner yet.',
  nothingFits: 'No partner fits the filter.',
  nothing: 'none',
  noOwner: 'No owner',
  stageDefault: 'As the stage',
  chooseRow: (name: string): string => `Choose ${name}`,
  chooseAll: 'Choose all that are shown',
  openMenu: (label: string): string => `Column ${label}`,
  ascending: 'Sort upwards',
  descending: 'Sort downwards',
  wider: 'Wider',
  narrower: 'Narrower',
  hide: 'Hide this column',
  edit: (column: string, name: string): string => `${column} of ${name}`,
  tagsHint: 'with commas between',
  editLabel: {
    owner: 'Assign an owner',
    tier: 'Change the tier',
    cadence: 'Change the cadence',
    tags: 'Change the tags',
  },
  group: (label: string, number: number): string => `${label}: ${partnersText(number)}`,
} as const

export const bulkWords = {
  toolbar: 'What to do with the chosen partners',
  chosen: (number: number): string => `${count(number)} chosen`,
  owner: 'Owner …',
  tier: 'Tier',
  tag: 'Tag …',
  log: 'Log contact …',
  report: 'Report',
  export: 'Export',
  remove: 'Delete',
  clear: 'Choose nobody',
  ownerTitle: (number: number): string => `Who owns ${partnersText(number)}?`,
  ownerLabel: 'Owner',
  ownerHint: 'A named person. Empty: nobody.',
  tagTitle: (number: number): string => `A tag for ${partnersText(number)}`,
  tagLabel: 'Tag',
  tagHint: 'Added where it is not there yet.',
  logTitle: (number: number): string => `Log a contact with ${partnersText(number)}`,
  logHint: 'The same two-way contact with all of them, for example an event that all came to.',
  summary: 'Summary',
  channel: 'Channel',
  on: 'Day',
  badDay: 'A day that is not after today.',
  removeTitle: (number: number): string => `Delete ${partnersText(number)}?`,
  removeText:
    'They go to the bin with everything recorded about them. A backup is written first, and one Undo brings all of them back.',
  required: 'This is needed.',
  does: { owner: 'Assign', tag: 'Add the tag', log: 'Log', remove: 'Delete' },
  cancel: 'Cancel',
  noBackup: 'Nothing was deleted: no backup could be written',
  noBackupHow:
    'A backup comes before many partners are deleted. Look at the Backup page for the reason, then try again.',
  exported: (number: number): string => `${partnersText(number)} chosen`,
  acts: {
    owner: (owner: string, number: number): string =>
      `${owner.trim() === '' ? 'Nobody owns' : `Assign ${owner.trim()}`}: ${partnersText(number)}`,
    tier: (tier: keyof typeof tiers, number: number): string => `Tier ${tiers[tier]}: ${partnersText(number)}`,
    tag: (tag: string, number: number): string => `Tag ${tag.trim()}: ${partnersText(number)}`,
    log: (number: number): string => `Log contact: ${partnersText(number)}`,
    remove: (number: number): string => `Delete ${partnersText(number)}`,
  },
} as const

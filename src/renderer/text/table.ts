import { tiers } from '#shared/domain/records/partner'
import { createSay } from './say'

const say = createSay('table')

/** Columns by their stored names. */
export const columnLabels = {
  name: say('column-name'),
  stage: say('column-stage'),
  days: say('column-days'),
  owner: say('column-owner'),
  tier: say('column-tier'),
  cadence: say('column-cadence'),
  tags: say('column-tags'),
  cycle: say('column-cycle'),
  country: say('column-country'),
  segment: say('column-segment'),
  website: say('column-website'),
  review: say('column-review'),
  created: say('column-created'),
} as const

export const groupingLabels = {
  none: say('grouping-none'),
  stage: say('grouping-stage'),
  owner: say('grouping-owner'),
  tier: say('grouping-tier'),
} as const

const partnersText = (number: number): string => say('partners', { number })

export const tableWords = {
  title: say('title'),
  grid: say('grid'),
  shown: (shown: number, all: number): string => (shown === all ? partnersText(all) : say('shown', { shown, all })),
  keys: say('keys'),
  grouping: say('grouping'),
  columns: say('columns'),
  none: say('none'),
  nothingFits: say('nothing-fits'),
  nothing: say('nothing'),
  noOwner: say('no-owner'),
  stageDefault: say('stage-default'),
  chooseRow: (name: string): string => say('choose-row', { name }),
  chooseAll: say('choose-all'),
  openMenu: (label: string): string => say('open-menu', { label }),
  ascending: say('ascending'),
  descending: say('descending'),
  wider: say('wider'),
  narrower: say('narrower'),
  hide: say('hide'),
  edit: (column: string, name: string): string => say('edit', { column, name }),
  tagsHint: say('tags-hint'),
  editLabel: {
    owner: say('edit-label-owner'),
    tier: say('edit-label-tier'),
    cadence: say('edit-label-cadence'),
    tags: say('edit-label-tags'),
  },
  group: (label: string, number: number): string => say('group', { label, number }),
} as const

export const bulkWords = {
  toolbar: say('bulk-toolbar'),
  chosen: (number: number): string => say('bulk-chosen', { number }),
  owner: say('bulk-owner'),
  tier: say('bulk-tier'),
  tag: say('bulk-tag'),
  log: say('bulk-log'),
  report: say('bulk-report'),
  export: say('bulk-export'),
  remove: say('bulk-remove'),
  clear: say('bulk-clear'),
  ownerTitle: (number: number): string => say('bulk-owner-title', { number }),
  ownerLabel: say('bulk-owner-label'),
  ownerHint: say('bulk-owner-hint'),
  tagTitle: (number: number): string => say('bulk-tag-title', { number }),
  tagLabel: say('bulk-tag-label'),
  tagHint: say('bulk-tag-hint'),
  logTitle: (number: number): string => say('bulk-log-title', { number }),
  logHint: say('bulk-log-hint'),
  summary: say('bulk-summary'),
  channel: say('bulk-channel'),
  on: say('bulk-on'),
  badDay: say('bulk-bad-day'),
  removeTitle: (number: number): string => say('bulk-remove-title', { number }),
  removeText: say('bulk-remove-text'),
  required: say('bulk-required'),
  does: {
    owner: say('bulk-does-owner'),
    tag: say('bulk-does-tag'),
    log: say('bulk-does-log'),
    remove: say('bulk-does-remove'),
  },
  cancel: say('bulk-cancel'),
  noBackup: say('bulk-no-backup'),
  noBackupHow: say('bulk-no-backup-how'),
  exported: (number: number): string => say('bulk-exported', { number }),
  acts: {
    owner: (owner: string, number: number): string =>
      owner.trim() === ''
        ? say('bulk-acts-no-owner', { number })
        : say('bulk-acts-owner', { owner: owner.trim(), number }),
    tier: (tier: keyof typeof tiers, number: number): string => say('bulk-acts-tier', { tier: tiers[tier], number }),
    tag: (tag: string, number: number): string => say('bulk-acts-tag', { tag: tag.trim(), number }),
    log: (number: number): string => say('bulk-acts-log', { number }),
    remove: (number: number): string => say('bulk-acts-remove', { number }),
  },
} as const

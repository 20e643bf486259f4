import type { Communication } from '#shared/domain/records/communication'
import type { Cadence } from '#shared/domain/records/partner'
import { expectations, type Expectation } from '#shared/protocol/vocabulary'
import { showDay } from './formats'
import { createSay } from './say'

const say = createSay('communications')

export const channelLabels: Readonly<Record<Communication['channel'], string>> = {
  call: say('channel-call'),
  meeting: say('channel-meeting'),
  video: say('channel-video'),
  email: say('channel-email'),
  message: say('channel-message'),
  event: say('channel-event'),
  letter: say('channel-letter'),
}

export const directionLabels: Readonly<Record<Communication['direction'], string>> = {
  'two-way': say('direction-two-way'),
  'one-way': say('direction-one-way'),
}

export const cadenceLabels: Readonly<Record<Cadence, string>> = {
  weekly: say('cadence-weekly'),
  fortnightly: say('cadence-fortnightly'),
  monthly: say('cadence-monthly'),
  quarterly: say('cadence-quarterly'),
}

export const expectationLabel = (one: Expectation): string =>
  expectations[one].charAt(0).toUpperCase() + expectations[one].slice(1)

export const communicationWords = {
  title: (name: string): string => say('title', { name }),
  log: say('log'),
  logHint: say('log-hint'),
  on: say('on'),
  channel: say('channel'),
  direction: say('direction'),
  withWhom: say('with-whom'),
  summary: say('summary'),
  served: say('served'),
  save: say('save'),
  cancel: say('cancel'),
  keys: say('keys'),
  noSuchDay: say('no-such-day'),
  saved: say('saved'),
  cadence: say('cadence'),
  overdue: say('overdue'),
  compliance: say('compliance'),
  lastOn: (day: string): string => say('last-on', { day: showDay(day) }),
  neverServed: say('never-served'),
  times: (count: number): string => say('times', { count }),
  list: say('list'),
  none: say('none'),
  more: (count: number): string => say('more', { count }),
  edit: say('edit'),
  done: say('done'),
  act: say('act'),
  removeAct: say('remove-act'),
  untitled: say('untitled'),
  oneWayNote: say('one-way-note'),

  /** Where the next date comes from: the cadence and the last real contact, or the start of the record. */
  nextBy(next: string, cadence: Cadence, { last, created }: { last: string | null; created: string }): string {
    const since =
      last === null ? say('since-record', { created: showDay(created) }) : say('since-contact', { last: showDay(last) })
    return say('next-by', { next: showDay(next), cadence: cadenceLabels[cadence], since })
  },
} as const

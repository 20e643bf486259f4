import type { Communication } from '#shared/domain/records/communication'
import type { Cadence } from '#shared/domain/records/partner'
import { expectations, type Expectation } from '#shared/protocol/vocabulary'
import { counted, showDay } from './formats'

export const channelLabels: Readonly<Record<Communication['channel'], string>> = {
  call: 'Call',
  meeting: 'Meeting',
  video: 'Video',
  email: 'Email',
  message: 'Message',
  event: 'Event',
  letter: 'Letter',
}

export const directionLabels: Readonly<Record<Communication['direction'], string>> = {
  'two-way': 'Two-way',
  'one-way': 'One-way',
}

export const cadenceLabels: Readonly<Record<Cadence, string>> = {
  weekly: 'weekly',
  fortnightly: 'fortnightly',
  monthly: 'monthly',
  quarterly: 'quarterly',
}

export const expectationLabel = (one: Expectation): string =>
  expectations[one].charAt(0).toUpperCase() + expectations[one].slice(1)

export const communicationWords = {
  title: (name: string): string => `Log contact with ${name}`,
  log: 'Log contact',
  logHint: 'Key: L',
  on: 'Date',
  channel: 'Channel',
  direction: 'Direction',
  withWhom: 'With whom',
  summary: 'Summary',
  served: 'Which expectations it served',
  save: 'Save',
  cancel: 'Cancel',
  keys: 'Enter saves; in the summary Ctrl+Enter. Alt+1 to Alt+4 tick the expectations.',
  noSuchDay: 'This day does not exist.',
  saved: 'Contact logged',
  cadence: 'Cadence',
  compliance: 'The four expectations in this cycle',
  lastOn: (day: string): string => `last on ${showDay(day)}`,
  neverServed: 'not served yet',
  times: (count: number): string => counted(count, 'time'),
  list: 'Communications',
  none: 'No contact logged yet. A call takes ten seconds: press L.',
  more: (count: number): string => `Show ${counted(count, 'older one', 'older ones')}`,
  edit: 'Edit',
  done: 'Done',
  act: 'Edit a communication',
  removeAct: 'Remove a communication',
  untitled: 'this communication',
  oneWayNote: 'One-way contact does not move the next date.',

  /** Where the next date comes from: the cadence and the last real contact, or the start of the record. */
  nextBy(next: string, cadence: Cadence, { last, created }: { last: string | null; created: string }): string {
    const since =
      last === null
        ? `no two-way contact yet, counted from the start of the record on ${showDay(created)}`
        : `last two-way contact ${showDay(last)}`
    return `Next by ${showDay(next)}: ${cadenceLabels[cadence]}, ${since}.`
  },
} as const

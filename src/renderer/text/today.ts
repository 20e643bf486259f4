import { decisions } from '#shared/protocol/decisions'
import { brains, keysOf } from '#shared/protocol/vocabulary'
import type { AgendaKind, AgendaTask } from '#shared/domain/agenda/agenda-item'
import type { AgendaTime } from '#shared/domain/agenda/find-agenda'
import type { Day } from '#shared/domain/calendar'
import { driftRules } from '#shared/domain/drift/drift-clock'
import { listed } from './drift'
import { showDay } from './formats'
import { createSay } from './say'

const say = createSay('today')

export type TodaySection = AgendaTime | 'drift-overdue' | 'drift-attention' | 'coming'

export const sectionTitles: Readonly<Record<TodaySection, string>> = {
  overdue: say('section-overdue'),
  today: say('section-today'),
  'this-week': say('section-this-week'),
  'drift-overdue': say('section-drift-overdue'),
  'drift-attention': say('section-drift-attention'),
  coming: say('section-coming'),
}

export const sectionHint = (section: TodaySection, weekEnds: Day): string =>
  ({
    overdue: say('section-hint-overdue'),
    today: '',
    'this-week': weekEnds === '' ? '' : say('section-hint-this-week', { weekEnds: showDay(weekEnds) }),
    'drift-overdue': say('section-hint-drift-overdue'),
    'drift-attention': say('section-hint-drift-attention'),
    coming: say('section-hint-coming'),
  })[section]

export const taskTitles: Readonly<Record<AgendaKind, string>> = {
  contact: say('task-contact'),
  review: say('task-review'),
  deliverable: say('task-deliverable'),
  'sign-off': say('task-sign-off'),
  're-evaluation': say('task-re-evaluation'),
  insight: say('task-insight'),
  waiting: say('task-waiting'),
  're-approach': say('task-re-approach'),
}

const winnerWords = { us: say('winner-us'), partner: say('winner-partner'), customer: say('winner-customer') } as const

/** What is to be done, in one sentence. */
export function taskSentence(task: AgendaTask): string {
  switch (task.kind) {
    case 'contact':
      return task.lastOn === null
        ? say('sentence-no-contact')
        : say('sentence-contact', { lastOn: showDay(task.lastOn) })
    case 'review':
      return say('sentence-review')
    case 'deliverable':
      return `${task.title} (${task.campaign})`
    case 'sign-off':
      return say(task.again ? 'sentence-sign-off-again' : 'sentence-sign-off', {
        brains: listed(task.brains.map((brain) => brains[brain].label)),
      })
    case 're-evaluation':
      return say('sentence-re-evaluation', { missing: listed(task.missing.map((winner) => winnerWords[winner])) })
    case 'insight':
      return task.text
    case 'waiting':
      return `${decisions[task.decision].label}: ${task.what}`
    case 're-approach':
      return say('sentence-re-approach')
  }
}

/** `3 days late`, `today`, `in 4 days`. */
export function dueText(days: number): string {
  if (days === 0) return say('due-today')
  return days < 0 ? say('due-late', { days: -days }) : say('due-in', { days })
}

export const todayWords = {
  title: say('title'),
  hint: (day: Day): string => say('hint', { day: showDay(day) }),
  list: say('list'),
  owner: say('owner'),
  empty: say('empty'),
  checked: (partners: number): string => say('checked', { partners, rules: keysOf(driftRules).length }),
  noPartners: say('no-partners'),
} as const

import { decisions } from '#shared/protocol/decisions'
import { brains, keysOf } from '#shared/protocol/vocabulary'
import type { AgendaKind, AgendaTask } from '#shared/domain/agenda/agenda-item'
import type { AgendaTime } from '#shared/domain/agenda/find-agenda'
import type { Day } from '#shared/domain/calendar'
import { driftRules } from '#shared/domain/drift/drift-clock'
import { listed } from './drift'
import { counted, showDay } from './formats'

export type TodaySection = AgendaTime | 'drift-overdue' | 'drift-attention' | 'coming'

export const sectionTitles: Readonly<Record<TodaySection, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  'this-week': 'This week',
  'drift-overdue': 'Drifting, overdue',
  'drift-attention': 'Drifting, needs attention',
  coming: 'Next 30 days',
}

export const sectionHint = (section: TodaySection, weekEnds: Day): string =>
  ({
    overdue: 'Their day has passed.',
    today: '',
    'this-week': weekEnds === '' ? '' : `Until ${showDay(weekEnds)}.`,
    'drift-overdue': 'Beside what stands above.',
    'drift-attention': 'Beside what stands above.',
    coming: 'Will drift if nothing happens.',
  })[section]

export const taskTitles: Readonly<Record<AgendaKind, string>> = {
  contact: 'Contact',
  review: 'Review',
  deliverable: 'Deliverable',
  'sign-off': 'Sign-off',
  're-evaluation': 'Re-evaluation',
  insight: 'Insight to land',
  waiting: 'Waiting for',
  're-approach': 'Approach again',
}

const winnerWords = { us: 'us', partner: 'the partner', customer: 'the customer' } as const

/** What is to be done, in one sentence. */
export function taskSentence(task: AgendaTask): string {
  switch (task.kind) {
    case 'contact':
      return task.lastOn === null
        ? 'No two-way contact is logged yet.'
        : `The last two-way contact was on ${showDay(task.lastOn)}.`
    case 'review':
      return 'The review of this partnership is due.'
    case 'deliverable':
      return `${task.title} (${task.campaign})`
    case 'sign-off':
      return `Awaited from ${listed(task.brains.map((brain) => brains[brain].label))}${task.again ? '; facts that were judged have changed' : ''}.`
    case 're-evaluation':
      return `Value for ${listed(task.missing.map((winner) => winnerWords[winner]))} is missing; restore it, go back, or exit.`
    case 'insight':
      return task.text
    case 'waiting':
      return `${decisions[task.decision].label}: ${task.what}`
    case 're-approach':
      return 'This partner was closed with the wish to come back to them.'
  }
}

/** `3 days late`, `today`, `in 4 days`. */
export function dueText(days: number): string {
  if (days === 0) return 'today'
  return days < 0 ? `${counted(-days, 'day')} late` : `in ${counted(days, 'day')}`
}

export const todayWords = {
  title: 'Today',
  hint: (day: Day): string => `${showDay(day)}: who needs you, why, and what to do.`,
  list: 'What is to be done',
  owner: 'Owner',
  empty: 'Nobody needs you today',
  checked: (partners: number): string =>
    `Checked for ${counted(partners, 'partner')}: next contacts, reviews, deliverables, sign-offs, re-evaluations, insights to land, what decisions wait for, partners to approach again, and ${counted(keysOf(driftRules).length, 'drift rule')}.`,
  noPartners: 'There are no partners yet. What they need will stand here every morning.',
} as const

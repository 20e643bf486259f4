import { momentText } from './recovery'
import { createSay } from './say'

const say = createSay('restore')

const partners = (count: number): string => say('partners', { count })

export const restoreWords = {
  notRestored: say('not-restored'),
  restored: say('restored'),
  actLabel: (names: readonly string[], createdAt: string): string =>
    say('act-label', {
      partners: names.length === 1 ? (names[0] ?? '') : partners(names.length),
      createdAt: momentText(createdAt),
    }),
  chosenDone: (done: number, heldBack: number): string =>
    heldBack === 0 ? say('chosen-done', { done }) : say('chosen-held-back', { done, heldBack }),
  allDone: (createdAt: string): string => say('all-done', { createdAt: momentText(createdAt) }),
  undo: say('undo'),
  undoOpens: say('undo-opens'),
  before: (createdAt: string): string => say('before', { createdAt: momentText(createdAt) }),
  all: say('all'),
  chosen: (count: number): string => (count === 0 ? say('chosen-none') : say('chosen', { count })),
  choose: (name: string): string => say('choose', { name }),
  drillTitle: say('drill-title'),
  drillNever: say('drill-never'),
  drillGood: (age: string, of: string, records: number): string =>
    say('drill-good', { age, of: momentText(of), records }),
  drillBad: (age: string, trouble: string): string => say('drill-bad', { age, trouble }),
  drillNow: say('drill-now'),
} as const

import { type Closing, decisions } from '../protocol/decisions'
import { stageAfter, stageOrder } from '../protocol/stages'
import type { Partner, Passage } from './records/partner'

/**
 * Whether a journey is one that the protocol allows: no stage is reached whose predecessor was not passed in the same
 * cycle, taken over from an earlier cycle by a review decision, or adopted. Null when it is, else the first passage
 * that is not.
 */
export function journeyBreak(partner: Pick<Partner, 'journey' | 'adopted'>): Passage | null {
  let previous: Passage | null = null
  for (const passage of partner.journey) {
    const lawful: boolean = previous === null ? startsLawfully(passage, partner) : followsLawfully(passage, previous)
    if (!lawful) return passage
    previous = passage
  }
  return null
}

/** The closing that a stay ended in; null when it went on or leads to another stage. */
export function closingThrough({ through }: Passage): Closing | null {
  if (through === null) return null
  const { destination } = decisions[through]
  return destination.kind === 'closed' ? destination.closing : null
}

/** How a cycle ended when it ended in a closing. */
export function closingOf({ journey }: Pick<Partner, 'journey'>, cycle: number): Closing | null {
  const last = journey.findLast((passage) => passage.cycle === cycle)
  return last === undefined ? null : closingThrough(last)
}

const startsLawfully = (first: Passage, { adopted }: Pick<Partner, 'adopted'>): boolean =>
  first.cycle === 1 && first.stage === (adopted?.stage ?? 'research')

function followsLawfully(passage: Passage, previous: Passage): boolean {
  if (previous.through === null || previous.leftAt === null) return false
  const { destination, takenIn } = decisions[previous.through]
  if (!takenIn.includes(previous.stage)) return false
  switch (destination.kind) {
    case 'next-stage':
      return passage.cycle === previous.cycle && passage.stage === stageAfter(previous.stage)
    case 'next-cycle':
      return passage.cycle === previous.cycle + 1 && passage.stage === destination.stage
    case 'next-cycle-by-insight':
      return passage.cycle === previous.cycle + 1 && stageOrder(passage.stage) < stageOrder('development')
    case 'earlier-stage':
      return passage.cycle === previous.cycle && stageOrder(passage.stage) < stageOrder(previous.stage)
    case 'closed':
      // After a closing only Reopen leads on: a new cycle, from the start.
      return passage.cycle === previous.cycle + 1 && passage.stage === 'research'
    case 'stay':
      return false
  }
}

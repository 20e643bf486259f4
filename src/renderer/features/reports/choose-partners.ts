import { isReviewDue, reviewDueOn } from '#shared/domain/clocks'
import { places } from '#shared/domain/gate/check-columns'
import type { Partner } from '#shared/domain/records/partner'
import type { Settings } from '#shared/domain/records/settings'
import type { ReportKind } from '#shared/report/report'
import type { BoardFilter } from '../../state/board-view'
import type { ReportOrder } from '#shared/report/report-choice'
import type { ReportChoice } from '../../state/reports'
import { type Clocks, filterColumn } from '../../ui/filter-column'
import { sortName } from '../../ui/fold-text'

export type ChoiceContext = Clocks & { readonly filter: BoardFilter }

/** The partners that a report can be about: reviews of open ones, exit records of closed ones, the rest of all. */
export function partnersFor(kind: ReportKind, all: Iterable<Partner>): readonly Partner[] {
  const present = [...all].filter(({ deletedAt }) => deletedAt === null)
  if (kind === 'review') return present.filter(({ stage }) => stage !== 'closed')
  return kind === 'exit' ? present.filter(({ stage }) => stage === 'closed') : present
}

/** Those that were chosen, in the chosen order. */
export function choosePartners(
  possible: readonly Partner[],
  { which, partnerId, chosenIds, order }: Pick<ReportChoice, 'which' | 'partnerId' | 'chosenIds' | 'order'>,
  context: ChoiceContext,
): readonly Partner[] {
  return chosen().toSorted((a, b) => compare[order](a, b, context.settings) || byName(a, b))

  function chosen(): readonly Partner[] {
    switch (which) {
      case 'all':
        return possible
      case 'one':
        return possible.filter(({ id }) => id === partnerId)
      case 'chosen':
        return possible.filter(({ id }) => chosenIds.has(id))
      case 'filter':
        return filterColumn(possible, context.filter, context)
      case 'due':
        return possible.filter((one) => one.stage === 'review' || isReviewDue(one, context.settings, context.today))
    }
  }
}

type Compare = (a: Partner, b: Partner, settings: Settings) => number

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
const byName = (a: Partner, b: Partner): number => compareText(sortName(a), sortName(b))

const compare: Readonly<Record<ReportOrder, Compare>> = {
  name: byName,
  owner: (a, b) => compareText(a.owner.toLowerCase(), b.owner.toLowerCase()),
  stage: (a, b) => places.indexOf(a.stage) - places.indexOf(b.stage),
  // Without a date comes last.
  'review-due': (a, b, settings) => compareText(reviewDueOn(a, settings) ?? '9999', reviewDueOn(b, settings) ?? '9999'),
}

import type { Partner } from '#shared/domain/records/partner'
import { setReportChoice } from '../state/reports'
import { goTo } from '../state/route'

/** Opens the reports page on chosen partners: their reviews, or their exit records when all of them are closed. */
export function openReports(partners: readonly Partner[]): void {
  const kind = partners.every(({ stage }) => stage === 'closed') ? 'exit' : 'review'
  setReportChoice({ kind, which: 'chosen', chosenIds: new Set(partners.map(({ id }) => id)) })
  goTo('reports')
}

import { useMemo } from 'react'
import { countReports, type ReportOrderForm } from '../../actions/report-build'
import { today } from '../../actions/clock'
import { usePartnerList } from '../../db/live/partner-list'
import { useDrifting } from '../../db/live/use-drifting'
import { useWorkspace } from '../../db/live/use-workspace'
import type { Partner } from '#shared/domain/records/partner'
import { useBoardView } from '../../state/board-view'
import { useReportChoice } from '../../state/reports'
import { choosePartners, partnersFor } from './choose-partners'

export type ChosenOrder = {
  /** Partners that the kind of report can be about. */
  readonly possible: readonly Partner[]
  readonly order: ReportOrderForm
  /** Reports that it makes. */
  readonly count: number
}

/** What is to be printed by the choices of the page; null while it is not known. */
export function useOrder(): ChosenOrder | null {
  const { ready, byId } = usePartnerList()
  const settings = useWorkspace()?.settings
  const { filter } = useBoardView()
  const drifting = useDrifting(filter.drifting)
  const { kind, which, partnerId, chosenIds, order } = useReportChoice()
  const possible = useMemo(() => partnersFor(kind, byId.values()), [kind, byId])
  return useMemo(() => {
    if (!ready || settings === undefined) return null
    // A closed partner is never due for review; what is chosen then is all of them.
    const asked = kind === 'exit' && which === 'due' ? 'all' : which
    const choice = { which: asked, partnerId, chosenIds, order }
    const clocks = { settings, today: today(), ...(drifting === null ? {} : { drifting }) }
    const chosen = choosePartners(possible, choice, { filter, ...clocks })
    const form = { kind, partnerIds: chosen.map(({ id }) => id) }
    return { possible, order: form, count: countReports(form) }
  }, [ready, settings, possible, kind, which, partnerId, chosenIds, order, filter, drifting])
}

import { useMemo } from 'react'
import { openView } from '../../actions/saved-views'
import { usePartnerList } from '../../db/live/partner-list'
import { useSavedViews } from '../../db/live/use-saved-views'
import { usePalette } from '../../state/palette'
import { foldText } from '../../ui/fold-text'
import type { PaletteEntry } from './palette-entry'
import { actEntries, decisionEntries, partnerEntry } from './palette-entries'
import { rankEntries, rankPartners } from './rank-entries'

/** Lines shown at most; more is found by typing more. */
const shownPartners = 40
const shownRecent = 6

export type Found = { readonly entries: readonly PaletteEntry[]; readonly recent: number }

/** What fits what was typed; with nothing typed what was chosen last, then what can be done. */
export function usePaletteEntries(typed: string): Found {
  const { byId } = usePartnerList()
  const { about, onlyDecisions, recent } = usePalette()
  const views = useSavedViews()
  const partner = about === null ? null : (byId.get(about) ?? null)
  const fixed = useMemo(() => {
    const decisions = partner === null ? [] : decisionEntries(partner)
    if (onlyDecisions) return decisions
    const saved = views.map((view): PaletteEntry => ({
      key: `view-${view.id}`,
      kind: 'view',
      label: view.name,
      detail: '',
      keys: [],
      text: foldText(view.name),
      partner: null,
      run: () => openView(view),
    }))
    return [...decisions, ...actEntries(partner), ...saved]
  }, [partner, onlyDecisions, views])
  return useMemo(() => {
    if (typed.trim() === '') {
      if (onlyDecisions) return { entries: fixed, recent: 0 }
      const last = recent.flatMap((key) => entryOf(key, fixed, byId)).slice(0, shownRecent)
      return { entries: [...last, ...fixed.filter((entry) => !last.includes(entry))], recent: last.length }
    }
    const partners = onlyDecisions ? [] : rankPartners(byId.values(), typed, shownPartners).map(partnerEntry)
    const { first, last } = rankEntries(fixed, typed)
    return { entries: [...first, ...partners, ...last], recent: 0 }
  }, [typed, fixed, byId, recent, onlyDecisions])
}

type Partners = ReturnType<typeof usePartnerList>['byId']

function entryOf(key: string, fixed: readonly PaletteEntry[], byId: Partners): readonly PaletteEntry[] {
  const known = fixed.find((entry) => entry.key === key)
  const partner = byId.get(key.replace(/^partner-/, ''))
  if (known !== undefined) return [known]
  return partner === undefined ? [] : [partnerEntry(partner)]
}

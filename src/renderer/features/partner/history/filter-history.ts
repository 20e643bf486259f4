import type { HistoryEntry } from '#shared/domain/records/history-entry'
import type { HistoryFilter } from '../../../state/partner-view'

type Look = { readonly filter: HistoryFilter; readonly text: string }

/** What moved the partner through its lifecycle; everything else is a fact that was entered. */
export const isDecision = ({ kind, from, to }: HistoryEntry): boolean =>
  kind === 'take-decision' || kind === 'create-partner' || kind === 'adopt-partner' || (kind === 'undo' && from !== to)

/** The entries that fit; the text is looked for in the sentence, the reason and the name. */
export function filterHistory(
  entries: readonly HistoryEntry[],
  { filter, text }: Look,
  sentence: (entry: HistoryEntry) => string,
): readonly HistoryEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (filter !== 'all' && isDecision(entry) !== (filter === 'decisions')) return false
    if (words.length === 0) return true
    const searched = `${sentence(entry)} ${entry.rationale} ${entry.by}`.toLowerCase()
    return words.every((word) => searched.includes(word))
  })
}

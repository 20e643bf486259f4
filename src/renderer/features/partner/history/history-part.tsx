import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { useHistory } from '../../../db/live/use-dossier'
import { historyFilters, setPartnerView, usePartnerView } from '../../../state/partner-view'
import { showDayOf } from '../../../text/formats'
import { historySentence, historyWords } from '../../../text/history'
import type { EditorProps } from '../../../ui/evidence/editor'
import { FirstOf } from '../../../ui/first-of'
import { Card } from '../card'
import { Empty } from '../empty'
import { filterHistory } from './filter-history'
import { HistoryEntryLine } from './history-entry-line'
import classes from './history.module.css'

/** So many entries are drawn at first. */
const pageSize = 100

/** What happened with this partner, as a story, newest first. */
export function HistoryPart({ dossier }: EditorProps) {
  const entries = useHistory(dossier.partner.id)
  const { history, historyText } = usePartnerView()
  if (entries === undefined) return <Empty>{historyWords.reading}</Empty>
  const fitting = filterHistory(entries, { filter: history, text: historyText }, historySentence)
  return (
    <Card title={historyWords.title} aside={<Filters />}>
      {fitting.length === 0 ? <Empty>{entries.length === 0 ? historyWords.none : historyWords.noneFits}</Empty> : null}
      <FirstOf all={fitting} first={pageSize} step={pageSize * 5} label={historyWords.more}>
        {(shown) =>
          byDay(shown).map(({ day, entries: ofDay }) => (
            <section key={day} className={classes['day']}>
              <h3>{day}</h3>
              <ol>
                {ofDay.map((entry) => (
                  <HistoryEntryLine key={entry.id} entry={entry} />
                ))}
              </ol>
            </section>
          ))
        }
      </FirstOf>
    </Card>
  )
}

function Filters() {
  const { history, historyText } = usePartnerView()
  return (
    <div className={classes['filters']}>
      <SegmentedControl
        size="xs"
        aria-label={historyWords.filter}
        value={history}
        onChange={(value) => setPartnerView({ history: historyFilters.find((one) => one === value) ?? 'all' })}
        data={historyFilters.map((value) => ({ value, label: historyWords.filters[value] }))}
      />
      <TextInput
        size="xs"
        type="search"
        aria-label={historyWords.search}
        placeholder={historyWords.search}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={historyText}
        onChange={(event) => setPartnerView({ historyText: event.currentTarget.value })}
      />
    </div>
  )
}

type DayGroup = { readonly day: string; readonly entries: HistoryEntry[] }

function byDay(entries: readonly HistoryEntry[]): readonly DayGroup[] {
  const groups: DayGroup[] = []
  for (const entry of entries) {
    const day = showDayOf(entry.at)
    const last = groups.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else groups.push({ day, entries: [entry] })
  }
  return groups
}

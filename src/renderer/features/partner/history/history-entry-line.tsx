import type { HistoryEntry } from '#shared/domain/records/history-entry'
import { showMoment } from '../../../text/formats'
import { formatLocale } from '../../../text/language'
import { historySentence, historyWords, requirementLine } from '../../../text/history'
import { isDecision } from './filter-history'
import classes from './history.module.css'

/** One entry as a sentence; a decision with its reason and the requirements as they stood. */
export const HistoryEntryLine = ({ entry }: { readonly entry: HistoryEntry }) => (
  <li className={classes['entry']} data-decision={isDecision(entry)}>
    <span dir="auto">
      <strong>{entry.by}</strong>{' '}
      <time dateTime={entry.at} title={showMoment(entry.at)} className={classes['time']}>
        {timeOf(entry.at)}
      </time>{' '}
      {historySentence(entry)}
      {entry.rationale === '' ? null : <q className={classes['why']}>{entry.rationale}</q>}
    </span>
    {entry.requirements.length === 0 ? null : (
      <details className={classes['requirements']}>
        <summary>{historyWords.requirements(entry.requirements.length)}</summary>
        <ul>
          {entry.requirements.map((one) => (
            <li key={`${one.kind} ${one.subject ?? ''}`}>{requirementLine(one)}</li>
          ))}
        </ul>
        <small>
          {historyWords.protocol(entry.protocolVersion)} · {historyWords.cycle(entry.cycle)}
        </small>
      </details>
    )}
  </li>
)

const timeFormat = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'short' })

const timeOf = (at: string): string => timeFormat.format(Date.parse(at))

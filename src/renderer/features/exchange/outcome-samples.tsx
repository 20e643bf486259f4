import { Text } from '@mantine/core'
import { stages } from '#shared/protocol/stages'
import type { EntryOutcome, ReviewedEntry } from '#shared/workbook/review-foreign-import'
import { leftOutText, outcomeTitles, profileFieldTitles } from '../../text/exchange'
import { showNumber } from '../../text/formats'
import { importWords, reviewWords } from '../../text/import-steps'
import classes from './exchange.module.css'

type Props = {
  readonly kind: EntryOutcome['kind']
  readonly entries: readonly ReviewedEntry[]
  readonly total: number
}

/** The first entries of one outcome, each with what would be written. */
export function OutcomeSamples({ kind, entries, total }: Props) {
  if (total === 0) return null
  return (
    <div>
      <h3>
        {outcomeTitles[kind]} ({showNumber(total)})
      </h3>
      <ul className={classes['rows']}>
        {entries.map(({ key, name, row, outcome }) => (
          <li key={key}>
            <Text component="span" size="sm" fw={600}>
              {name}
            </Text>{' '}
            <span className={classes['soft']}>{importWords.row(row)}</span>
            <Text size="sm">{describe(outcome)}</Text>
          </li>
        ))}
      </ul>
      {total > entries.length ? (
        <span className={classes['soft']}>{reviewWords.more(total - entries.length)}</span>
      ) : null}
    </div>
  )
}

function describe(outcome: EntryOutcome): string {
  switch (outcome.kind) {
    case 'new': {
      const fields = describeFields(outcome.profile)
      return outcome.stage === null ? fields : reviewWords.adopted(stages[outcome.stage].label, fields)
    }
    case 'update':
      return describeFields(outcome.patch)
    case 'same':
      return reviewWords.same
    case 'left-out':
      return leftOutText[outcome.because]
  }
}

const shownText = 120

function describeFields(fields: object): string {
  return Object.entries(fields)
    .filter(([field]) => field !== 'name' || Object.keys(fields).length === 1)
    .map(([field, value]) => `${profileFieldTitles[field] ?? field}: ${describeValue(value)}`)
    .join('; ')
}

function describeValue(value: unknown): string {
  const text = Array.isArray(value) ? value.map(describeItem).join(', ') : String(value)
  const line = text.replaceAll('\n', ', ')
  return line.length > shownText ? `${line.slice(0, shownText)}…` : line
}

function describeItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  return Object.values(item)
    .filter((part) => part !== '')
    .join(' ')
}

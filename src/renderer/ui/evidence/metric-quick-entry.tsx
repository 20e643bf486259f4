import { Button } from '@mantine/core'
import { keysOf, type MetricId, metrics } from '#shared/protocol/vocabulary'
import { addDays, monthOf } from '#shared/domain/calendar'
import { entriesOfCycle } from '#shared/domain/metrics'
import { type MeasuredKind, measuredKinds, type MetricEntry, metricEntryId } from '#shared/domain/records/metric-entry'
import { metricWords } from '../../text/evidence-records'
import { showMonth, showNumber } from '../../text/formats'
import { ChoiceField } from '../fields/choice-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { NumberField } from '../fields/number-field'
import { SelectField } from '../fields/select-field'
import { TextField } from '../fields/text-field'
import { type RecordForm, useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { formKey } from './use-evidence-form'

type Entered = {
  readonly metric: MetricId
  readonly month: string
  readonly kind: MeasuredKind
  readonly value: number | null
  readonly source: string
}

const metricChoices = keysOf(metrics).map((value) => ({ value, label: metrics[value] }))
const kindChoices = measuredKinds.map((value) => ({ value, label: metricWords.kinds[value] }))

/** Months to choose from: a year and a half back, and a quarter ahead for estimates. */
function monthsAround(today: string): readonly string[] {
  const months = new Set<string>()
  for (let days = 95; days >= -550; days -= 20) months.add(monthOf(addDays(today, days)))
  return [...months]
}

const valueText = ({ value, kind }: MetricEntry): string =>
  value === null ? metricWords.notMeasured : `${showNumber(value)} (${metricWords.kinds[kind].toLocaleLowerCase()})`

/** Output of Development: one metric of one month at a time. */
export function MetricQuickEntry(props: EditorProps) {
  const { dossier, workspace, today, readOnly } = props
  const form = useEntryForm(props)
  const { metric, month, kind } = form.value
  const replaced = dossier.metricEntries.find(({ id }) => id === metricEntryId(dossier.partner.id, metric, month))
  const money = metric === 'revenue' || metric === 'cost'
  const unit = money ? metricWords.money(workspace.settings.currency) : metricWords.units[metric]
  const months = monthsAround(today).map((value) => ({ value, label: showMonth(value) }))
  return (
    <div className={fields['stack']}>
      <EntryList {...props} />
      {readOnly ? null : (
        <div className={classes['part']}>
          <div className={fields['stack']}>
            <div className={fields['row']}>
              <SelectField {...form.bind('metric')} label={metricWords.metric} choices={metricChoices} />
              <SelectField {...form.bind('month')} label={metricWords.month} choices={months} />
            </div>
            <ChoiceField {...form.bind('kind')} label={metricWords.kind} choices={kindChoices} />
            <div className={fields['row']}>
              {kind === 'not-measured' ? null : (
                <NumberField {...form.bind('value')} label={metricWords.value} hint={unit} required />
              )}
              <TextField {...form.bind('source')} label={metricWords.source} />
            </div>
            {replaced === undefined ? null : (
              <span className={fields['hint']}>{metricWords.replaces(valueText(replaced))}</span>
            )}
            <FormState form={form} />
            <div>
              <Button data-adds onClick={() => void form.send()}>
                {metricWords.record}
              </Button>
            </div>
          </div>
        </div>
      )}
    </div>
  )
}

function useEntryForm(props: EditorProps): RecordForm<Entered> {
  const { dossier, today, readOnly, submit } = props
  const { id: partnerId, cycle } = dossier.partner
  const stored: Entered = {
    metric: 'leads',
    month: monthOf(today),
    kind: 'measured',
    value: null,
    source: '',
  }
  return useRecordForm({
    stored,
    draftKey: formKey(props, 'metric-entry'),
    readOnly,
    byButton: true,
    save: ({ metric, month, kind, value, source }) => {
      const id = metricEntryId(partnerId, metric, month)
      const entry = { metric, month, kind, source, asOf: today, value: kind === 'not-measured' ? null : value }
      return submit(
        { kind: 'save-record', table: 'metricEntries', record: { id, partnerId, cycle, ...entry } },
        metricWords.act,
      )
    },
  })
}

function EntryList({ dossier }: EditorProps) {
  const entries = entriesOfCycle(dossier.metricEntries, dossier.partner.cycle)
  if (entries.length === 0) return <p className={fields['hint']}>{metricWords.none}</p>
  return (
    <div>
      <span className={fields['label']}>{metricWords.entries}</span>
      <ul className={classes['facts']}>
        {entries
          .toSorted((a, b) => (a.month < b.month ? 1 : -1))
          .slice(0, 24)
          .map((entry) => (
            <li key={entry.id}>
              {showMonth(entry.month)}: {metrics[entry.metric]} <strong>{valueText(entry)}</strong>
            </li>
          ))}
      </ul>
    </div>
  )
}

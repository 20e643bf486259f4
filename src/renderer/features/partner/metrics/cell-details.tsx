import { Button } from '@mantine/core'
import { measuredKinds, type MetricEntry } from '#shared/domain/records/metric-entry'
import { saveRecord, saveRecords } from '../../../actions/record-actions'
import { metricLabel, showMetricValue, showMonth } from '../../../text/formats'
import { kindLabels, metricWords } from '../../../text/metrics'
import type { EditorProps } from '../../../ui/evidence/editor'
import { ChoiceField } from '../../../ui/fields/choice-field'
import { RequiredDayField } from '../../../ui/fields/required-day-field'
import { TextField } from '../../../ui/fields/text-field'
import classes from './metrics.module.css'
import type { MetricGrid } from './use-metric-grid'

type Props = Pick<EditorProps, 'dossier' | 'workspace' | 'readOnly'> & { readonly grid: MetricGrid }

/** What the cell in use says, how it is known, where it comes from, and as of when. */
export function CellDetails({ grid, dossier, workspace, readOnly }: Props) {
  const { metric, month } = grid.here
  const { entry } = grid
  const value =
    entry === undefined || entry.value === null
      ? null
      : showMetricValue(metric, entry.value, workspace.settings.currency)
  return (
    <section className={classes['details']} aria-label={`${metricLabel(metric)}, ${showMonth(month)}`}>
      <h3>
        {metricLabel(metric)}, {showMonth(month)}
        <span className={classes['detailValue']}>{value ?? metricWords.cell(entry, '')}</span>
      </h3>
      <p id="metric-fault" role="alert" className={classes['fault']}>
        {grid.fault}
      </p>
      <KindChoice grid={grid} readOnly={readOnly} />
      {entry === undefined ? null : <EntryFields key={entry.id} entry={entry} dossier={dossier} readOnly={readOnly} />}
    </section>
  )
}

function KindChoice({ grid, readOnly }: Pick<Props, 'grid' | 'readOnly'>) {
  const value = grid.entry?.value ?? null
  // Without a figure there is nothing to call measured or estimated.
  const kinds = measuredKinds.filter((kind) => kind === 'not-measured' || value !== null)
  return (
    <div className={classes['kinds']}>
      <ChoiceField
        label={metricWords.kind}
        value={grid.entry?.kind ?? null}
        choices={kinds.map((kind) => ({ value: kind, label: kindLabels[kind] }))}
        save={async (kind) => {
          await grid.write(grid.place, { kind: kind ?? 'not-measured', value: kind === 'not-measured' ? null : value })
          return []
        }}
        fault={null}
        draftKey="metric/kind"
        readOnly={readOnly}
      />
      {grid.entry === undefined || readOnly ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => void grid.write(grid.place, null)}>
          {metricWords.emptyCell}
        </Button>
      )}
    </div>
  )
}

type FieldsProps = Pick<Props, 'dossier' | 'readOnly'> & { readonly entry: MetricEntry }

function EntryFields({ entry, dossier, readOnly }: FieldsProps) {
  const { partner, metricEntries } = dossier
  const save = (part: Partial<MetricEntry>) => saveRecord(partner, 'metricEntries', { ...entry, ...part })
  const row = metricEntries.filter(({ metric }) => metric === entry.metric)
  const sources = [...new Set(metricEntries.map(({ source }) => source).filter((source) => source !== ''))]
  const differs = entry.source !== '' && row.some(({ source }) => source !== entry.source)
  return (
    <div className={classes['entryFields']}>
      <TextField
        label={metricWords.source}
        value={entry.source}
        suggestions={sources}
        save={(source) => save({ source })}
        fault={null}
        draftKey={`${entry.id}/source`}
        readOnly={readOnly}
      />
      <RequiredDayField
        label={metricWords.asOf}
        value={entry.asOf}
        save={(asOf) => save({ asOf })}
        fault={null}
        draftKey={`${entry.id}/as-of`}
        readOnly={readOnly}
      />
      {differs && !readOnly ? (
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            void saveRecords(
              partner,
              'metricEntries',
              row.map((one) => ({ ...one, source: entry.source })),
            )
          }
        >
          {metricWords.sourceForRow}
        </Button>
      ) : null}
    </div>
  )
}

import { NativeSelect, Text } from '@mantine/core'
import { columnLetters } from '#shared/workbook/cell-address'
import { partnerFields } from '#shared/workbook/partner-fields'
import type { ColumnReading } from '#shared/workbook/read-samples'
import { mapColumn } from '../../actions/import-columns'
import { reviewImport } from '../../actions/import-review'
import { type ImportTable, showStep, useExchange } from '../../state/exchange'
import { countOf } from '../../text/exchange'
import { showMoment } from '../../text/formats'
import { ColumnSamples } from './column-samples'
import classes from './exchange.module.css'
import { NameQuestion } from './name-question'
import { Note } from './note'
import { WizardFooter } from './wizard-footer'

const fieldChoices = [
  { value: '', label: 'No field' },
  ...partnerFields.map(({ field, title }) => ({ value: field, label: title })),
]

/** What each column is: guessed from titles and values, corrected by the person, shown as it is understood. */
export function ColumnsStep() {
  const { table, fields, readings, recalled } = useExchange()
  if (table === null) return null
  const hasName = [...fields.values()].includes('name')
  const toChoices = async (): Promise<void> => {
    if (await reviewImport()) showStep('choices')
  }
  return (
    <>
      {recalled === null ? null : (
        <Note tone="info">
          A list with the same titles was imported on {showMoment(recalled.at)} (“{recalled.fileName}”): its columns are
          taken over.
        </Note>
      )}
      <NameQuestion table={table} asked={!hasName} />
      <section className={classes['panel']} aria-labelledby="columns-title">
        <h2 id="columns-title">{countOf(table.columns.length, 'column', 'columns')}</h2>
        <Text className={classes['soft']}>
          A column without a field can go into the notes of its partner; you choose that in the next step.
        </Text>
        <div>
          {table.columns.map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              reading={readings.find(({ index }) => index === column.index)}
            />
          ))}
        </div>
      </section>
      <WizardFooter
        back="sheet"
        next="Next: options"
        blocked={hasName ? null : 'Say which column holds the names of the partners.'}
        onNext={() => void toChoices()}
      />
    </>
  )
}

type RowProps = { readonly column: ImportTable['columns'][number]; readonly reading: ColumnReading | undefined }

function ColumnRow({ column, reading }: RowProps) {
  const field = useExchange((state) => state.fields.get(column.index) ?? null)
  return (
    <div className={classes['column']}>
      <span>
        <Text component="span" fw={600} size="sm">
          {column.title}
        </Text>{' '}
        <span className={classes['soft']}>{columnLetters(column.index)}</span>
      </span>
      <ColumnSamples field={field} reading={reading} />
      <NativeSelect
        aria-label={`Field of the column ${column.title}`}
        value={field ?? ''}
        data={fieldChoices}
        onChange={({ currentTarget: { value } }) => {
          const chosen = partnerFields.find((spec) => spec.field === value)
          void mapColumn(column.index, chosen?.field ?? null)
        }}
      />
    </div>
  )
}

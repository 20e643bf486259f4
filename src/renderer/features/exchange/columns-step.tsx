import { NativeSelect, Text } from '@mantine/core'
import { columnLetters } from '#shared/workbook/cell-address'
import { partnerFields } from '#shared/workbook/partner-fields'
import type { ColumnReading } from '#shared/workbook/read-samples'
import { mapColumn } from '../../actions/import-columns'
import { reviewImport } from '../../actions/import-review'
import { type ImportTable, showStep, useExchange } from '../../state/exchange'
import { fieldTitle } from '../../text/exchange'
import { showMoment } from '../../text/formats'
import { columnWords as words } from '../../text/import-steps'
import { ColumnSamples } from './column-samples'
import classes from './exchange.module.css'
import { NameQuestion } from './name-question'
import { Note } from './note'
import { WizardFooter } from './wizard-footer'

const fieldChoices = [
  { value: '', label: fieldTitle(null) },
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
      {recalled === null ? null : <Note tone="info">{words.recalled(showMoment(recalled.at), recalled.fileName)}</Note>}
      <NameQuestion table={table} asked={!hasName} />
      <section className={classes['panel']} aria-labelledby="columns-title">
        <h2 id="columns-title">{words.title(table.columns.length)}</h2>
        <Text className={classes['soft']}>{words.how}</Text>
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
        next={words.next}
        blocked={hasName ? null : words.lacks}
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
        aria-label={words.fieldOf(column.title)}
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

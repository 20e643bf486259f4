import { NativeSelect } from '@mantine/core'
import { chooseTable, openImportFile } from '../../actions/import-file'
import { type ImportFile, showStep, useExchange } from '../../state/exchange'
import { countOf, delimiters, encodings } from '../../text/exchange'
import classes from './exchange.module.css'
import { Note } from './note'
import { SheetNotices } from './sheet-notices'
import { SheetPreview } from './sheet-preview'
import { WizardFooter } from './wizard-footer'

/** Which sheet, and which of its rows has the titles: found by the program, corrected by the person. */
export function SheetStep() {
  const { file, sheet, table, preview } = useExchange()
  if (file === null) return null
  return (
    <>
      <section className={classes['panel']} aria-label="Sheet and titles">
        <div className={classes['fields']}>
          {file.sheets.length > 1 ? <SheetChoice file={file} sheet={sheet} /> : null}
          {file.format === 'csv' ? <CsvChoices file={file} /> : null}
        </div>
        {table === null ? (
          <Note tone="warn" title="No list of partners was found on this sheet">
            There is no row of column titles with entries below it. Choose another sheet, or press the number of the row
            that has the titles.
          </Note>
        ) : (
          <span>
            The titles are in row {table.headerRow}, with {countOf(table.dataRows, 'entry', 'entries')} below. Press the
            number of another row if the titles are there.
          </span>
        )}
        <SheetPreview
          preview={preview}
          headerRow={table?.headerRow ?? null}
          onChoose={(row) => void chooseTable(sheet, row)}
        />
        <SheetNotices notices={file.notices} sheetName={file.sheets[sheet]?.name ?? null} />
      </section>
      <WizardFooter
        back="file"
        next="Next: columns"
        blocked={table === null ? 'Choose the row with the titles first.' : null}
        onNext={() => showStep('columns')}
      />
    </>
  )
}

const SheetChoice = ({ file, sheet }: { readonly file: ImportFile; readonly sheet: number }) => (
  <NativeSelect
    label="Sheet"
    value={String(sheet)}
    data={file.sheets.map(({ name, hidden, rows }, at) => ({
      value: String(at),
      label: `${name} (${countOf(rows, 'row', 'rows')}${hidden ? ', hidden' : ''})`,
    }))}
    onChange={({ currentTarget: { value } }) => {
      const chosen = Number(value)
      void chooseTable(chosen, file.sheets[chosen]?.headerRow ?? null)
    }}
  />
)

/** A csv file says neither its encoding nor its delimiter: both are guessed and read again when corrected. */
function CsvChoices({ file }: { readonly file: ImportFile }) {
  const { encoding, delimiter, source } = file
  const known = encodings.some(({ value }) => value === encoding)
  return (
    <>
      <NativeSelect
        label="Encoding"
        value={encoding ?? ''}
        data={[...(known || encoding === null ? [] : [{ value: encoding, label: encoding }]), ...encodings]}
        onChange={({ currentTarget: { value } }) => void openImportFile(source, { encoding: value, delimiter })}
      />
      <NativeSelect
        label="Delimiter"
        value={delimiter ?? ','}
        data={[...delimiters]}
        onChange={({ currentTarget: { value } }) => void openImportFile(source, { encoding, delimiter: value })}
      />
    </>
  )
}

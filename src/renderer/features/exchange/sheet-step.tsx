import { NativeSelect } from '@mantine/core'
import { chooseTable, openImportFile } from '../../actions/import-file'
import { type ImportFile, showStep, useExchange } from '../../state/exchange'
import { delimiters, encodings } from '../../text/exchange'
import { sheetWords as words } from '../../text/import-steps'
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
      <section className={classes['panel']} aria-label={words.title}>
        <div className={classes['fields']}>
          {file.sheets.length > 1 ? <SheetChoice file={file} sheet={sheet} /> : null}
          {file.format === 'csv' ? <CsvChoices file={file} /> : null}
        </div>
        {table === null ? (
          <Note tone="warn" title={words.none}>
            {words.noneHow}
          </Note>
        ) : (
          <span>{words.found(table.headerRow, table.dataRows)}</span>
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
        next={words.next}
        blocked={table === null ? words.lacks : null}
        onNext={() => showStep('columns')}
      />
    </>
  )
}

const SheetChoice = ({ file, sheet }: { readonly file: ImportFile; readonly sheet: number }) => (
  <NativeSelect
    label={words.sheet}
    value={String(sheet)}
    data={file.sheets.map(({ name, hidden, rows }, at) => ({
      value: String(at),
      label: words.rows(name, rows, hidden),
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
        label={words.encoding}
        value={encoding ?? ''}
        data={[...(known || encoding === null ? [] : [{ value: encoding, label: encoding }]), ...encodings]}
        onChange={({ currentTarget: { value } }) => void openImportFile(source, { encoding: value, delimiter })}
      />
      <NativeSelect
        label={words.delimiter}
        value={delimiter ?? ','}
        data={[...delimiters]}
        onChange={({ currentTarget: { value } }) => void openImportFile(source, { encoding, delimiter: value })}
      />
    </>
  )
}

import { Button, FileButton, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { openImportFile } from '../../actions/import-file'
import { useExchange } from '../../state/exchange'
import { useSession } from '../../state/session'
import { importWords } from '../../text/import-steps'
import classes from './exchange.module.css'
import { WorkBar } from './work-bar'

const accepted = '.xlsx,.csv,.tsv,.txt'

/** The first step: a file from the shell's own dialog, from the browser's, or dropped anywhere on the window. */
export function FileChoice() {
  const work = useExchange((state) => state.work)
  const { report, readOnly } = useSession()
  return (
    <section className={classes['drop']} aria-labelledby="file-choice">
      <IconFileSpreadsheet size={40} aria-hidden />
      <Text id="file-choice" fw={600} component="h2">
        {importWords.chooseTitle}
      </Text>
      <Text c="var(--ink-soft)" maw={520}>
        {importWords.chooseHow}
      </Text>
      {work === null ? <ChooseButton native={report?.shell === 'electron'} disabled={readOnly !== null} /> : null}
      <WorkBar />
      <Text className={classes['soft']}>{importWords.orDrop}</Text>
    </section>
  )
}

function ChooseButton({ native, disabled }: { readonly native: boolean; readonly disabled: boolean }) {
  if (native) {
    return (
      <Button disabled={disabled} onClick={() => void openImportFile(null)}>
        {importWords.choose}
      </Button>
    )
  }
  return (
    <FileButton
      accept={accepted}
      disabled={disabled}
      onChange={(file) => {
        if (file !== null) void openImportFile(file)
      }}
    >
      {(props) => (
        <Button {...props} disabled={disabled}>
          {importWords.choose}
        </Button>
      )}
    </FileButton>
  )
}

import { Button, Group, Title } from '@mantine/core'
import { useEffect } from 'react'
import { openImportFile } from '../../actions/import-file'
import { useExchange } from '../../state/exchange'
import { routeHash } from '../../state/route'
import { importWords } from '../../text/import-steps'
import { workbookWords } from '../../text/workbook'
import classes from './exchange.module.css'
import { FileChoice } from './file-choice'
import { ImportList } from './import-list'
import { ImportWizard } from './import-wizard'

/** Lists come in here; the wizard takes the place of the page while a list is open. */
export function ExchangePage() {
  const wanted = useExchange((state) => state.wanted)
  const step = useExchange((state) => state.step)
  useEffect(() => {
    if (wanted !== null) void openImportFile(wanted)
  }, [wanted])
  return (
    <div className={classes['page']}>
      <Title order={1} size="h2">
        {importWords.title}
      </Title>
      {step === 'file' ? (
        <>
          <FileChoice />
          <Group>
            <Button component="a" variant="default" href={routeHash({ page: 'workbook', id: null, part: null })}>
              {workbookWords.exportTitle} …
            </Button>
          </Group>
          <ImportList />
        </>
      ) : (
        <ImportWizard step={step} />
      )}
    </div>
  )
}

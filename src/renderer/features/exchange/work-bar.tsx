import { Button, Group, Progress, Text } from '@mantine/core'
import { stopImportWork } from '../../actions/import-file'
import { useExchange } from '../../state/exchange'
import { workText } from '../../text/exchange'
import { importWords } from '../../text/import-steps'
import classes from './exchange.module.css'

/** What is going on, how far it is, and a way to stop it. */
export function WorkBar() {
  const work = useExchange((state) => state.work)
  if (work === null) return null
  const percent = work.share === null ? 100 : Math.round(work.share * 100)
  return (
    <Group className={classes['progress']} wrap="nowrap" role="status">
      <Text size="sm">{workText[work.kind]}</Text>
      <Progress
        className={classes['progress']}
        value={percent}
        animated={work.share === null}
        aria-label={workText[work.kind]}
      />
      {work.canStop ? (
        <Button variant="default" size="compact-sm" onClick={() => void stopImportWork()}>
          {importWords.stop}
        </Button>
      ) : null}
    </Group>
  )
}

import { Alert } from '@mantine/core'
import { useSession } from '../../state/session'
import { describeFailure } from '../../text/failures'
import { frameWords } from '../../text/frame'
import { sizeText } from '../../text/recovery'
import classes from './frame.module.css'

/** What threatens the data just now, above every page; nothing when all is well. */
export function SafetyBanner() {
  const { readOnly, report } = useSession()
  const disk = report?.disk
  if (readOnly !== null) {
    return (
      <Alert color="red" className={classes['banner'] ?? ''} role="alert" title={frameWords.readOnly}>
        {describeFailure(readOnly)}
      </Alert>
    )
  }
  if (disk === undefined || disk.level === 'ok') return null
  return (
    <Alert color="yellow" className={classes['banner'] ?? ''} role="status" title={frameWords.diskLow}>
      {frameWords.diskFree(sizeText(disk.freeBytes))}
    </Alert>
  )
}

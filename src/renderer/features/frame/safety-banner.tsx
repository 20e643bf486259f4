import { Alert } from '@mantine/core'
import { useSession } from '../../state/session'
import { describeFailure } from '../../text/failures'
import { sizeText } from '../../text/recovery'
import classes from './frame.module.css'

/** What threatens the data just now, above every page; nothing when all is well. */
export function SafetyBanner() {
  const { readOnly, report } = useSession()
  const disk = report?.disk
  if (readOnly !== null) {
    return (
      <Alert color="red" className={classes['banner'] ?? ''} role="alert" title="Nothing can be changed at the moment">
        {describeFailure(readOnly)}
      </Alert>
    )
  }
  if (disk === undefined || disk.level === 'ok') return null
  return (
    <Alert color="yellow" className={classes['banner'] ?? ''} role="status" title="The disk is getting full">
      {sizeText(disk.freeBytes)} are free. Your data is safe; below 300 MB it becomes read-only to keep it so. Free some
      space.
    </Alert>
  )
}

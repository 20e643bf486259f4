import { Text } from '@mantine/core'
import { useRestoreDrill } from '../state/restore-drill'
import { ageText } from '../text/recovery'
import { restoreWords as words } from '../text/restore'
import { useNow } from './use-now'

/** How the last trial of a backup ended. */
export function RestoreDrillLine() {
  const { last } = useRestoreDrill()
  const now = useNow()
  if (last === null) return <Text size="sm">{words.drillNever}</Text>
  const age = ageText(last.at, now)
  if (last.trouble === null) return <Text size="sm">{words.drillGood(age, last.backupOf, last.records)}</Text>
  return (
    <Text size="sm" c="red" role="alert">
      {words.drillBad(age, last.trouble)}
    </Text>
  )
}

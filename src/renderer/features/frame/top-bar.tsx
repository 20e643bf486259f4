import { Badge, Text } from '@mantine/core'
import { useSession } from '../../state/session'
import classes from './frame.module.css'
import { SaveBadge } from './save-badge'

export function TopBar() {
  const { demo, readOnly } = useSession()
  return (
    <header className={classes['top']}>
      <Text fw={700}>Partnership Brain</Text>
      {demo ? <Badge color="grape">Demo data</Badge> : null}
      {readOnly === null ? null : <Badge color="red">Read-only</Badge>}
      <SaveBadge />
    </header>
  )
}

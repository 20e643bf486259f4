import { Button } from '@mantine/core'
import { askDrift, choose } from '../../state/drift-view'
import { useSession } from '../../state/session'
import { driftWords } from '../../text/drift'
import classes from './drift.module.css'
import type { DriftEntry } from './drift-groups'
import { toTarget } from './drift-line'

/** What can be done with all chosen findings in one act. */
export function BulkBar({ chosen }: { readonly chosen: readonly DriftEntry[] }) {
  const { readOnly } = useSession()
  const targets = chosen.map(toTarget)
  const disabled = readOnly !== null
  return (
    <div className={classes['bulk']} role="toolbar" aria-label={driftWords.chosen(chosen.length)}>
      <strong>{driftWords.chosen(chosen.length)}</strong>
      <Button size="compact-sm" disabled={disabled} onClick={() => askDrift('assign-owner', targets)}>
        {driftWords.assignOwner}
      </Button>
      <Button size="compact-sm" disabled={disabled} onClick={() => askDrift('log-contact', targets)}>
        {driftWords.logContact}
      </Button>
      <Button size="compact-sm" disabled={disabled} onClick={() => askDrift('pause', targets)}>
        {driftWords.pause}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          choose(
            chosen.map(({ key }) => key),
            false,
          )
        }
      >
        {driftWords.clear}
      </Button>
    </div>
  )
}

import { Badge, Button } from '@mantine/core'
import { useState } from 'react'
import type { Communication } from '#shared/domain/records/communication'
import { channelLabels, communicationWords, directionLabels, expectationLabel } from '../../../text/communications'
import { showDay } from '../../../text/formats'
import type { EditorProps } from '../../../ui/evidence/editor'
import { FirstOf } from '../../../ui/first-of'
import { Empty } from '../empty'
import { CommunicationForm } from './communication-form'
import classes from './communications.module.css'

/** So many are shown at first; a partner of five years has hundreds. */
const pageSize = 30

/** The log, newest first; an entry opens for correction in place. */
export function CommunicationList(props: EditorProps) {
  const [open, setOpen] = useState<string | null>(null)
  const newest = props.dossier.communications.toSorted((a, b) =>
    a.on === b.on ? Number(a.id < b.id) : a.on < b.on ? 1 : -1,
  )
  if (newest.length === 0) return <Empty>{communicationWords.none}</Empty>
  return (
    <FirstOf all={newest} first={pageSize} step={pageSize * 5} label={communicationWords.more}>
      {(shown) => (
        <ul className={classes['list']}>
          {shown.map((one) => (
            <li key={one.id}>
              {open === one.id ? (
                <CommunicationForm {...props} communication={one} onDone={() => setOpen(null)} />
              ) : (
                <Line communication={one} readOnly={props.readOnly} onEdit={() => setOpen(one.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </FirstOf>
  )
}

type LineProps = { readonly communication: Communication; readonly readOnly: boolean; readonly onEdit: () => void }

const Line = ({
  communication: { on, channel, direction, withWhom, summary, served },
  readOnly,
  onEdit,
}: LineProps) => (
  <div className={classes['line']}>
    <span className={classes['when']}>{showDay(on)}</span>
    <span className={classes['how']}>
      {channelLabels[channel]}
      {direction === 'one-way' ? (
        <Badge variant="default" size="sm">
          {directionLabels[direction]}
        </Badge>
      ) : null}
    </span>
    <span className={classes['what']}>
      {withWhom === '' ? null : <strong dir="auto">{withWhom}</strong>}
      <span dir="auto" className={classes['summary']}>
        {summary}
      </span>
      {served.length === 0 ? null : <small>{served.map(expectationLabel).join(' · ')}</small>}
    </span>
    {readOnly ? null : (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={onEdit}
        aria-label={`${communicationWords.edit}: ${showDay(on)}`}
      >
        {communicationWords.edit}
      </Button>
    )}
  </div>
)

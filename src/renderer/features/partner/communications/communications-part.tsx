import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendarPlus, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { dayOf } from '#shared/domain/calendar'
import { cadenceOf, lastContactOn, nextContactOn } from '#shared/domain/clocks'
import { complianceOf } from '#shared/domain/compliance'
import { cycleSpan } from '#shared/domain/cycle-span'
import { openLog } from '../../../state/log-contact'
import { communicationWords, expectationLabel } from '../../../text/communications'
import { CadenceEditor } from '../../../ui/evidence/cadence-editor'
import type { EditorProps } from '../../../ui/evidence/editor'
import { Card } from '../card'
import { CommunicationList } from './communication-list'
import classes from './communications.module.css'

/** Communication Rule: the log, the cadence with the next date, and the four minimum expectations. */
export function CommunicationsPart(props: EditorProps) {
  const { dossier, readOnly } = props
  return (
    <>
      <div className={classes['top']}>
        <NextContact {...props} />
        <ComplianceLine {...props} />
      </div>
      <Card
        title={communicationWords.list}
        aside={
          <Button
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            disabled={readOnly}
            title={communicationWords.logHint}
            onClick={() => openLog(dossier.partner.id)}
          >
            {communicationWords.log}
          </Button>
        }
      >
        <CommunicationList {...props} />
      </Card>
    </>
  )
}

function NextContact(props: EditorProps) {
  const { dossier, workspace, today } = props
  const { partner, communications } = dossier
  const next = nextContactOn(partner, communications, workspace.settings)
  const late = next < today && partner.stage !== 'closed'
  return (
    <Card title={communicationWords.cadence}>
      <p className={classes['next']} data-late={late}>
        {late ? <IconAlertTriangle size={16} aria-label={communicationWords.overdue} /> : null}
        {communicationWords.nextBy(next, cadenceOf(partner, workspace.settings), {
          last: lastContactOn(communications),
          created: dayOf(partner.createdAt),
        })}
      </p>
      <CadenceEditor {...props} />
    </Card>
  )
}

function ComplianceLine({ dossier }: EditorProps) {
  const { partner, communications } = dossier
  return (
    <Card title={communicationWords.compliance}>
      <ul className={classes['compliance']}>
        {complianceOf(communications, cycleSpan(partner, partner.cycle)).map(({ expectation, times, lastOn }) => (
          <li key={expectation} data-served={times > 0}>
            {times > 0 ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
            <span>
              <strong>{expectationLabel(expectation)}</strong>
              <small>
                {lastOn === null
                  ? communicationWords.neverServed
                  : `${communicationWords.times(times)}, ${communicationWords.lastOn(lastOn)}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

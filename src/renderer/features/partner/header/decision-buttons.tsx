import { Button, Menu } from '@mantine/core'
import { IconCalendarPlus, IconDots, IconFileExport, IconTrash } from '@tabler/icons-react'
import { workFor } from '#shared/domain/dossier'
import { checkGate, propose, thingsLeft } from '#shared/domain/gate/check-gate'
import { type Decision, decisionsIn } from '#shared/protocol/decisions'
import { moveToBin } from '../../../actions/partner-actions'
import { openLog } from '../../../state/log-contact'
import { tell } from '../../../state/notices'
import { beginDecision } from '../../../state/pending-decision'
import { goTo } from '../../../state/route'
import { partnerWords } from '../../../text/partner'
import { workbookWords } from '../../../text/workbook'
import type { EditorProps } from '../../../ui/evidence/editor'
import classes from './path-header.module.css'

type Props = Pick<EditorProps, 'dossier' | 'workspace' | 'today' | 'readOnly'>

/** What can be decided where the partner stands, with what each still asks for; the gate dialog finishes it. */
export function DecisionButtons(props: Props) {
  const { partner } = props.dossier
  const main = decisionsIn(partner.stage).filter((decision) => !isAside(decision))
  const likeliest = likeliestOf(main, props.dossier)
  return (
    <div className={classes['decisions']} role="group" aria-label={partnerWords.decisions}>
      {main.map((decision) => (
        <DecisionButton key={decision.id} decision={decision} likeliest={decision === likeliest} {...props} />
      ))}
    </div>
  )
}

/** The one way on; in a Review what it recommends, and nothing is put forward before it does. */
function likeliestOf(main: readonly Decision[], dossier: Props['dossier']): Decision | undefined {
  const { stage, cycle } = dossier.partner
  if (stage !== 'review') return main[0]
  const { recommendation } = workFor(dossier, cycle, 'review').evidence
  return main.find(({ id }) => id === recommendation)
}

/** Logging, and what is seldom wanted: going back, ending, deleting. */
export function PartnerActions(props: Props) {
  const { partner } = props.dossier
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        disabled={props.readOnly}
        aria-keyshortcuts="l"
        onClick={() => openLog(partner.id)}
      >
        {partnerWords.logContact}
      </Button>
      <MoreMenu decisions={decisionsIn(partner.stage).filter(isAside)} {...props} />
    </>
  )
}

/** Going back and ending are always possible and seldom wanted: they stand in the menu. */
const isAside = ({ id, destination }: Decision): boolean =>
  id === 'return-to-stage' || (destination.kind === 'closed' && id !== 'retire-partnership')

type ButtonProps = Props & { readonly decision: Decision; readonly likeliest: boolean }

function DecisionButton({ decision, likeliest, dossier, workspace, today, readOnly }: ButtonProps) {
  const gate = checkGate(dossier, propose(decision.id), { workspace, today })
  const left = gate.ok && decision.forward ? thingsLeft(gate.value) : null
  return (
    <Button
      size="xs"
      {...(likeliest ? {} : { variant: 'default' })}
      disabled={readOnly}
      onClick={() => beginDecision({ partnerId: dossier.partner.id, decision: decision.id })}
    >
      {decision.label}
      {left === null ? null : (
        <span className={classes['left']} data-ready={left === 0}>
          {left === 0 ? partnerWords.ready : partnerWords.left(left)}
        </span>
      )}
    </Button>
  )
}

function MoreMenu({ decisions, dossier, readOnly }: Props & { readonly decisions: readonly Decision[] }) {
  const { partner } = dossier
  const remove = async (): Promise<void> => {
    const outcome = await moveToBin(partner)
    if (outcome.kind !== 'done') return
    tell('info', partnerWords.deleted(partner.name), [partnerWords.deletedHow])
    goTo('board')
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" disabled={readOnly} leftSection={<IconDots size={16} aria-hidden />}>
          {partnerWords.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {decisions.map(({ id, label }) => (
          <Menu.Item key={id} onClick={() => beginDecision({ partnerId: partner.id, decision: id })}>
            {label}
          </Menu.Item>
        ))}
        {decisions.length === 0 ? null : <Menu.Divider />}
        <Menu.Item leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => goTo('workbook', partner.id)}>
          {workbookWords.exportOne}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
          {partnerWords.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

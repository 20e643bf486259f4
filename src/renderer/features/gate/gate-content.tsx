import { Alert, Modal } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import { keptDrafts } from '../../actions/drafts'
import { takeDecision } from '../../actions/partner-actions'
import { announce } from '../../state/announcer'
import { tell } from '../../state/notices'
import { endDecision, type PendingDecision } from '../../state/pending-decision'
import { gateTitle, gateWords, jumpWords, takenWords } from '../../text/gate'
import { requirementTitle } from '../../text/requirements'
import { DraftContext } from '../../ui/fields/draft-context'
import { DecisionChoice } from './decision-choice'
import { DecisionFields } from './decision-fields'
import { GateFooter } from './gate-footer'
import { type GateView, groupRequirements, requirementKey } from './gate-form'
import classes from './gate.module.css'
import { RequirementGroup } from './requirement-group'
import { GateTour } from './gate-tour'
import { showRequirement } from './show-requirement'
import { useConfirmKey } from './use-confirm-key'
import { useGate } from './use-gate'
import { useOpenParts } from './use-open-parts'

type Props = { readonly stored: Dossier; readonly workspace: Workspace; readonly pending: PendingDecision }

/** What the decision asks for, what is missing to be filled in, and the decision itself; saved as one act. */
export function GateContent({ stored, workspace, pending }: Props) {
  const gate = useGate({ stored, workspace, pending })
  const { view, form, touched, update } = gate
  const parts = useOpenParts(view)
  const body = useRef<HTMLDivElement>(null)
  const [leaving, setLeaving] = useState(false)
  const [saving, setSaving] = useState(false)
  const { name, stage } = stored.partner

  const leave = async (): Promise<void> => {
    if ((await gate.settle()).touched) setLeaving(true)
    else end(gateWords.cancelled(name))
  }
  const jump = (now: GateView | null): void => {
    const [next] = now?.missing ?? []
    if (next === undefined || now === null) return
    parts.open(next.subject)
    announce(jumpWords(now.missing.length, requirementTitle(next.subject)))
    showRequirement(body, requirementKey(next.subject))
  }
  const confirm = async (): Promise<void> => {
    const now = await gate.settle()
    if (now.view === null || saving) return
    if (now.view.missing.length > 0) {
      jump(now.view)
      return
    }
    setSaving(true)
    const commands = now.facts.map(({ command }) => command)
    const outcome = await takeDecision(stored.partner, now.view.proposal, commands)
    setSaving(false)
    if (outcome.kind !== 'done') return
    gate.dropDraft()
    const { decision, destination } = now.view.gate
    const words = takenWords(decision.label, stored.partner, destination?.place ?? stage)
    tell('success', words)
    end(words)
  }

  useConfirmKey(() => void confirm())

  return (
    <Modal
      opened
      onClose={() => void leave()}
      title={gateTitle(name, stage, view?.gate.destination?.place ?? pending.to)}
      size={860}
      classNames={modalClasses}
      transitionProps={{ duration: 0 }}
      closeOnClickOutside={!touched}
    >
      <DraftContext value={keptDrafts}>
        <div ref={body} className={classes['body']}>
          {gate.draft === null ? null : (
            <Alert icon={<IconPencil size={18} aria-hidden />} p="xs">
              {gateWords.draft} {gate.draft.lost ? gateWords.draftLost : ''}
            </Alert>
          )}
          {view === null ? <Alert color="yellow">{gateWords.notHere}</Alert> : null}
          <DecisionChoice gate={gate} />
          {view === null
            ? null
            : groupRequirements(view.gate.requirements).map(({ group, requirements }) => (
                <RequirementGroup
                  key={group}
                  group={group}
                  requirements={requirements}
                  gate={gate}
                  workspace={workspace}
                  parts={parts}
                  view={view}
                />
              ))}
          {view === null ? null : <DecisionFields form={form} view={view} update={update} />}
        </div>
        <GateTour dialog={body} />
        <GateFooter
          view={view}
          saving={saving}
          leaving={leaving}
          onConfirm={() => void confirm()}
          onJump={() => jump(view)}
          onLeave={() => void leave()}
          onStay={() => setLeaving(false)}
          onKeep={() => {
            gate.keepDraft()
            end(gateWords.kept(name))
          }}
          onThrowAway={() => {
            gate.dropDraft()
            end(gateWords.cancelled(name))
          }}
        />
      </DraftContext>
    </Modal>
  )
}

function end(words: string): void {
  announce(words)
  endDecision()
}

const modalClasses = {
  content: classes['content'] ?? '',
  body: classes['modalBody'] ?? '',
  title: classes['title'] ?? '',
}

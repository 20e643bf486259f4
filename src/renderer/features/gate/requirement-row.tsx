import { Button } from '@mantine/core'
import { IconArrowForwardUp, IconCircleCheckFilled, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react'
import type { Workspace } from '#shared/domain/context'
import type { Requirement, RequirementState } from '#shared/domain/gate/requirement'
import { becauseWords, gateWords, stateWords } from '../../text/gate'
import { requirementTitle, requirementTodo } from '../../text/requirements'
import { RequirementEditor } from '../../ui/evidence/requirement-editor'
import { ClauseNote } from './clause-note'
import { type GateView, requirementKey } from './gate-form'
import classes from './gate.module.css'
import { InsightChoice } from './insight-choice'
import type { GateWork } from './use-gate'
import type { OpenParts } from './use-open-parts'

type Props = {
  readonly requirement: Requirement
  readonly gate: GateWork
  readonly view: GateView
  readonly workspace: Workspace
  readonly parts: OpenParts
}

/** One requirement: how it stands, what is to be done, the clause it comes from, and the place to fill it in. */
export function RequirementRow(props: Props) {
  const { requirement, parts } = props
  const { subject, state, clause } = requirement
  const key = requirementKey(subject)
  // An action is a box to tick and an insight a choice: both stand open in the list.
  const inline = subject.kind === 'action' || subject.kind === 'insight'
  const open = inline || parts.requirements.has(key)
  return (
    <li className={classes['row']} data-requirement={key} data-state={state.kind}>
      {subject.kind === 'action' ? null : <StateIcon state={state} />}
      <div className={classes['rowMain']}>
        {subject.kind === 'action' ? null : (
          <div className={classes['rowHead']}>
            <span className={classes['rowTitle']}>{requirementTitle(subject)}</span>
            <span className={classes['clauseSlot']} data-tour="clause">
              <ClauseNote clause={clause} />
            </span>
            {inline ? null : (
              <Button
                size="compact-xs"
                variant={state.kind === 'missing' ? 'light' : 'subtle'}
                aria-expanded={open}
                aria-label={`${toggleWords(open, state)}: ${requirementTitle(subject)}`}
                onClick={() => parts.toggle(subject)}
              >
                {toggleWords(open, state)}
              </Button>
            )}
          </div>
        )}
        <Standing {...props} />
        {open ? <Editor {...props} /> : null}
      </div>
    </li>
  )
}

const toggleWords = (open: boolean, state: RequirementState): string => {
  if (open) return gateWords.fold
  return state.kind === 'missing' ? gateWords.fill : gateWords.change
}

/** A line of its own in every state while it is unfolded, so that nothing moves under the pointer. */
function Standing({ requirement, parts }: Props) {
  const { subject, state } = requirement
  if (subject.kind === 'action') return null
  if (state.kind === 'not-applicable') return <p className={classes['todo']}>{becauseWords(state.because)}</p>
  const open = parts.requirements.has(requirementKey(subject))
  const todo = requirementTodo(requirement) || (open ? stateWords.met : '')
  if (todo === '') return null
  return (
    <p className={classes['todo']}>
      {state.kind === 'carried' ? `${stateWords.carried}: ` : ''}
      {todo}
    </p>
  )
}

function Editor({ requirement, gate, view, workspace }: Props) {
  const { dossier, today, submit, submitAll } = gate
  return (
    <div className={requirement.subject.kind === 'action' ? undefined : classes['editor']}>
      {requirement.subject.kind === 'insight' ? (
        <InsightChoice gate={gate} view={view} />
      ) : (
        <RequirementEditor
          requirement={requirement}
          decision={view.proposal.decision}
          dossier={dossier}
          workspace={workspace}
          today={today}
          submit={submit}
          submitAll={submitAll}
          readOnly={false}
        />
      )}
    </div>
  )
}

const icons = {
  met: IconCircleCheckFilled,
  missing: IconCircleDashed,
  'not-applicable': IconCircleMinus,
  carried: IconArrowForwardUp,
} as const

function StateIcon({ state }: { readonly state: RequirementState }) {
  const Icon = icons[state.kind]
  return (
    <span className={classes['state']} data-state={state.kind} role="img" aria-label={stateWords[state.kind]}>
      <Icon size={18} aria-hidden />
    </span>
  )
}

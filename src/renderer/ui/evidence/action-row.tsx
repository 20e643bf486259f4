import { Badge, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { StageId } from '#shared/protocol/stages'
import { workFor } from '#shared/domain/dossier'
import type { ActionMark } from '#shared/domain/records/stage-work'
import type { FieldProblem } from '#shared/domain/refusal'
import { actionWords } from '../../text/evidence'
import { useDrafts } from '../fields/draft-context'
import { TextField } from '../fields/text-field'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { formKey } from './use-evidence-form'

export type StageAction = { readonly id: string; readonly label: string; readonly optional: boolean }

type Props = EditorProps & { readonly stage: StageId; readonly action: StageAction }

/** One action: done, not applicable because of a written reason, or open. */
export function ActionRow(props: Props) {
  const { dossier, stage, action, today, submit, readOnly } = props
  const mark = workFor(dossier, dossier.partner.cycle, stage).actions[action.id]
  const set = (next: ActionMark | null): Promise<readonly FieldProblem[]> =>
    submit({ kind: 'mark-action', stage, actionId: action.id, mark: next }, actionWords.act(action.label))
  return (
    <li className={classes['action']}>
      <Checkbox
        size="sm"
        checked={mark?.state === 'done'}
        disabled={readOnly || mark?.state === 'not-applicable'}
        label={<ActionLabel {...props} />}
        onChange={(event) => void set(event.currentTarget.checked ? { state: 'done', because: '', on: today } : null)}
      />
      {mark === undefined ? <NotApplicable {...props} set={set} /> : null}
      {mark?.state === 'done' ? <span className={classes['soft']}>{actionWords.done(mark.on)}</span> : null}
      {mark?.state === 'not-applicable' ? (
        <span className={classes['soft']} dir="auto">
          {actionWords.notApplicable(mark.because)}{' '}
          {readOnly ? null : (
            <button type="button" className={classes['quiet']} onClick={() => void set(null)}>
              {actionWords.undo}
            </button>
          )}
        </span>
      ) : null}
    </li>
  )
}

function ActionLabel({ action, workspace }: Props) {
  const learned = workspace.playbook.find(({ id }) => id === action.id)
  return (
    <>
      {action.label}{' '}
      {action.optional ? (
        <Badge size="sm" variant="light" color="gray">
          {actionWords.optional}
        </Badge>
      ) : null}
      {learned === undefined ? null : (
        <Badge size="sm" variant="light" color="grape">
          {actionWords.learned(learned.fromPartner)}
        </Badge>
      )}
    </>
  )
}

type ReasonProps = Props & { readonly set: (mark: ActionMark) => Promise<readonly FieldProblem[]> }

function NotApplicable({ action, stage, today, readOnly, set, ...props }: ReasonProps) {
  const draftKey = formKey(props, stage, 'not-applicable', action.id)
  const drafts = useDrafts()
  const [asked, setAsked] = useState(() => drafts.get(draftKey) !== null)
  const close = (): void => {
    drafts.clear(draftKey)
    setAsked(false)
  }
  if (readOnly) return null
  if (!asked) {
    return (
      <button type="button" className={classes['quiet']} onClick={() => setAsked(true)}>
        {actionWords.markNotApplicable}
      </button>
    )
  }
  return (
    <div className={classes['reason']}>
      <TextField
        label={actionWords.because}
        value=""
        fault={null}
        readOnly={false}
        draftKey={draftKey}
        focused
        save={async (because) => {
          const problems = await set({ state: 'not-applicable', because, on: today })
          return problems.filter(({ path }) => path === 'because')
        }}
      />
      <button type="button" className={classes['quiet']} onClick={close}>
        {actionWords.close}
      </button>
    </div>
  )
}

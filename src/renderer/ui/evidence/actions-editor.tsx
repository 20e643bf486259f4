import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { StageId } from '#shared/protocol/stages'
import { workFor } from '#shared/domain/dossier'
import { actionsFor } from '#shared/domain/gate/stage-requirements'
import { actionWords } from '../../text/evidence'
import { ActionRow } from './action-row'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'

type Props = EditorProps & { readonly stage: StageId }

/** The stage's actions: the protocol's and those that the playbook learned. */
export function ActionsEditor(props: Props) {
  const { dossier, workspace, stage, today, submitAll, readOnly } = props
  const { actions } = workFor(dossier, dossier.partner.cycle, stage)
  const all = actionsFor(dossier, stage, workspace)
  const open = all.filter(({ id, optional }) => !optional && actions[id] === undefined)
  const markAll = async (): Promise<void> => {
    const mark = { state: 'done', because: '', on: today } as const
    // Each action gets a mark of its own, with its own line in the history; one Undo takes all of them back.
    await submitAll(
      open.map(({ id }) => ({ kind: 'mark-action', stage, actionId: id, mark })),
      actionWords.allDone(open.length),
    )
  }
  return (
    <div>
      <ul className={classes['actions']}>
        {all.map((action) => (
          <ActionRow key={action.id} {...props} action={action} />
        ))}
      </ul>
      {open.length > 1 && !readOnly ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconChecks size={16} aria-hidden />}
          onClick={() => void markAll()}
        >
          {actionWords.allDone(open.length)}
        </Button>
      ) : null}
    </div>
  )
}

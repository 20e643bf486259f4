import { Button } from '@mantine/core'
import { workFor } from '#shared/domain/dossier'
import type { ReEvaluation } from '#shared/domain/records/re-evaluation'
import { reEvaluationWords, valueWords } from '../../text/evidence'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { RequiredDayField } from '../fields/required-day-field'
import { useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { formKey } from './use-evidence-form'

/** The open re-evaluations: what is missing, by when it is settled, and how it ended. */
export function ReEvaluationEditor(props: EditorProps) {
  const open = props.dossier.reEvaluations.filter(({ closedOn }) => closedOn === null)
  if (open.length === 0) return <p className={fields['hint']}>{reEvaluationWords.none}</p>
  return (
    <div className={fields['stack']}>
      {open.map((one) => (
        <OpenReEvaluation key={one.id} {...props} open={one} />
      ))}
    </div>
  )
}

type Props = EditorProps & { readonly open: ReEvaluation }

function OpenReEvaluation({ open, ...props }: Props) {
  const { organisation } = props.workspace.settings
  const { values } = workFor(props.dossier, open.cycle, open.stage)
  const stillNone = open.missing.some((winner) => values[winner]?.state === 'none')
  return (
    <section className={fields['stack']} aria-label={reEvaluationWords.open(open.stage, open.openedOn)}>
      <strong>{reEvaluationWords.open(open.stage, open.openedOn)}</strong>
      <span>{reEvaluationWords.missing(open.missing.map((winner) => valueWords.title(winner, organisation)))}</span>
      <DueDay {...props} open={open} />
      {open.dueOn < props.today ? <span className={fields['fault']}>{reEvaluationWords.overdue}</span> : null}
      {stillNone ? <span className={fields['waiting']}>{reEvaluationWords.stillNone}</span> : null}
      <Closing {...props} open={open} stillNone={stillNone} />
      <span className={fields['hint']}>{reEvaluationWords.others}</span>
    </section>
  )
}

/** A statement that still says `none` carries the date; without one the date can no longer be moved. */
function DueDay({ open, ...props }: Props) {
  const { dossier, submit } = props
  const { values } = workFor(dossier, open.cycle, open.stage)
  const winner = open.missing.find((one) => values[one]?.state === 'none')
  const statement = winner === undefined ? null : values[winner]
  const movable = winner !== undefined && statement !== null && open.cycle === dossier.partner.cycle
  const form = useRecordForm({
    stored: { reEvaluateBy: open.dueOn },
    draftKey: formKey(props, 're-evaluation', open.id, 'due'),
    readOnly: props.readOnly || !movable,
    save: ({ reEvaluateBy }) =>
      winner === undefined || statement === null
        ? Promise.resolve([])
        : submit({ kind: 'state-value', stage: open.stage, winner, statement, reEvaluateBy }, reEvaluationWords.actDue),
  })
  return <RequiredDayField {...form.bind('reEvaluateBy')} label={reEvaluationWords.due} />
}

function Closing({ open, stillNone, ...props }: Props & { readonly stillNone: boolean }) {
  const form = useRecordForm({
    stored: { note: '' },
    draftKey: formKey(props, 're-evaluation', open.id, 'closing'),
    readOnly: props.readOnly || stillNone,
    byButton: true,
    save: ({ note }) =>
      props.submit({ kind: 'close-re-evaluation', reEvaluationId: open.id, note }, reEvaluationWords.act),
  })
  return (
    <>
      <LongTextField {...form.bind('note')} label={reEvaluationWords.note} required />
      <FormState form={form} />
      <div>
        <Button data-adds disabled={form.readOnly} onClick={() => void form.send()}>
          {reEvaluationWords.close}
        </Button>
      </div>
    </>
  )
}

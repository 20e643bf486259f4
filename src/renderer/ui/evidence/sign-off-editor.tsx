import { Button } from '@mantine/core'
import type { DecisionId } from '#shared/protocol/decisions'
import { type BrainId, brains } from '#shared/protocol/vocabulary'
import { factsFor, isOwner, signOffState } from '#shared/domain/sign-off'
import type { SignOff } from '#shared/domain/records/sign-off'
import { signOffWords } from '../../text/closing'
import { ChoiceField } from '../fields/choice-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { TextField } from '../fields/text-field'
import { type RecordForm, useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { FactList } from './fact-list'
import { SignOffStanding } from './sign-off-standing'
import { formKey } from './use-evidence-form'

type Props = EditorProps & { readonly brain: BrainId; readonly decision: DecisionId }

type Entered = { readonly verdict: SignOff['verdict'] | null; readonly by: string; readonly note: string }

const verdicts = (['approved', 'objected'] as const).map((value) => ({
  value,
  label: signOffWords.verdicts[value],
}))

/** Cross Brain Integration: what a function says to a decision, bound to the facts it saw. */
export function SignOffEditor(props: Props) {
  const { brain, decision, dossier, readOnly } = props
  const { question, role } = brains[brain]
  const state = signOffState(brain, decision, dossier)
  return (
    <div className={fields['stack']}>
      <div>
        <strong>{question}</strong>
        <div className={fields['hint']}>{signOffWords.role(role)}</div>
      </div>
      <SignOffStanding state={state} now={factsFor(brain, dossier)} />
      {readOnly || state.kind === 'given' ? null : <NewSignOff {...props} again={state.kind !== 'not-given'} />}
    </div>
  )
}

function NewSignOff({ again, ...props }: Props & { readonly again: boolean }) {
  const { brain, dossier, workspace } = props
  const form = useSignOffForm(props)
  const by = form.bind('by')
  const isSelf = isOwner(by.value, dossier)
  const people = workspace.people.filter((one) => one.active && one.brain === brain).map(({ name }) => name)
  return (
    <>
      <FactList title={signOffWords.facts} facts={factsFor(brain, dossier)} />
      <ChoiceField {...form.bind('verdict')} label={signOffWords.verdict} choices={verdicts} required />
      <TextField
        {...by}
        fault={isSelf ? signOffWords.self : by.fault}
        label={signOffWords.by}
        hint={signOffWords.byHint(dossier.partner.owner)}
        suggestions={people}
        required
      />
      <LongTextField {...form.bind('note')} label={signOffWords.note} />
      <FormState form={form} />
      <div>
        <Button data-adds disabled={isSelf || form.waitingFor !== null} onClick={() => void form.send()}>
          {again ? signOffWords.again : signOffWords.record}
        </Button>
      </div>
    </>
  )
}

function useSignOffForm({ brain, decision, submit, ...props }: Props): RecordForm<Entered> {
  const stored: Entered = { verdict: null, by: '', note: '' }
  return useRecordForm({
    stored,
    draftKey: formKey(props, 'sign-off', brain, decision),
    readOnly: props.readOnly,
    byButton: true,
    lacks: ({ verdict, by }) => (verdict === null || by.trim() === '' ? signOffWords.lacks : null),
    save: ({ verdict, by, note }) =>
      verdict === null
        ? Promise.resolve([])
        : submit(
            { kind: 'sign-off', signOff: { brain, decision, verdict, by, note, facts: null } },
            signOffWords.act(brains[brain].label),
          ),
  })
}

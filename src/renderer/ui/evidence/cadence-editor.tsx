import { keysOf } from '#shared/protocol/vocabulary'
import { type Cadence, cadences } from '#shared/domain/records/partner'
import { onboardingWords } from '../../text/evidence'
import { ChoiceField } from '../fields/choice-field'
import { useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { formKey } from './use-evidence-form'

const choices = keysOf(cadences).map((value) => ({ value, label: onboardingWords.cadences[value] }))

/** How often two-way contact is agreed on; it is the partner's own from then on. */
export function CadenceEditor(props: EditorProps) {
  const { dossier, readOnly, submit } = props
  const stored: { readonly cadence: Cadence | null } = { cadence: dossier.partner.cadence }
  const form = useRecordForm({
    stored,
    draftKey: formKey(props, 'cadence'),
    readOnly,
    save: (_, patch) => submit({ kind: 'edit-partner', patch }, onboardingWords.cadenceAct),
  })
  return <ChoiceField {...form.bind('cadence')} label={onboardingWords.cadence} choices={choices} required />
}

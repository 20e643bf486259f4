import { ownerWords } from '../../text/evidence'
import { TextField } from '../fields/text-field'
import { useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import { formKey } from './use-evidence-form'

type Props = EditorProps & {
  /** Owners of other partners, offered beside the people of the workspace. */
  readonly knownOwners?: readonly string[]
}

/** Ownership Rule: a named person. */
export function OwnerEditor({ knownOwners = [], ...props }: Props) {
  const { dossier, workspace, submit, readOnly } = props
  const form = useRecordForm({
    stored: { owner: dossier.partner.owner },
    draftKey: formKey(props, 'owner'),
    readOnly,
    save: (_, patch) => submit({ kind: 'edit-partner', patch }, ownerWords.act),
  })
  const people = workspace.people.filter(({ active }) => active).map(({ name }) => name)
  const names = [...new Set([...people, ...knownOwners])]
  return (
    <TextField {...form.bind('owner')} label={ownerWords.label} hint={ownerWords.hint} suggestions={names} required />
  )
}

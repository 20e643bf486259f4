import type { StageId } from '#shared/protocol/stages'
import { workFor } from '#shared/domain/dossier'
import type { Evidence } from '#shared/domain/records/stage-work'
import { type RecordForm, useRecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'

/** The part of a form's key that belongs to the partner and its cycle. */
export const formKey = ({ dossier: { partner } }: Pick<EditorProps, 'dossier'>, ...rest: readonly string[]): string =>
  [partner.id, String(partner.cycle), ...rest].join('/')

type Place = {
  readonly stage: StageId
  /** Editors of the same stage each keep what was refused apart. */
  readonly name: string
  readonly label: string
}

/** The evidence of a stage in the current cycle, sent field by field. */
export const useEvidenceForm = (props: EditorProps, { stage, name, label }: Place): RecordForm<Evidence> =>
  useRecordForm({
    stored: workFor(props.dossier, props.dossier.partner.cycle, stage).evidence,
    draftKey: formKey(props, stage, name),
    readOnly: props.readOnly,
    save: (_, patch) => props.submit({ kind: 'edit-evidence', stage, patch }, label),
  })

type Part<K extends keyof Evidence> = { readonly stage: StageId; readonly field: K; readonly label: string }

/** One field of the evidence that has parts of its own; the faults of its parts are named from the part on. */
export const useEvidencePart = <K extends keyof Evidence, T extends object>(
  props: EditorProps,
  { stage, field, label }: Part<K>,
  given: { readonly stored: T; readonly send: (next: T) => Evidence[K]; readonly lacks?: (value: T) => string | null },
): RecordForm<T> =>
  useRecordForm({
    ...given,
    draftKey: formKey(props, stage, field),
    readOnly: props.readOnly,
    save: async (next) => {
      const patch = { [field]: given.send(next) } as Partial<Evidence>
      const problems = await props.submit({ kind: 'edit-evidence', stage, patch }, label)
      return problems.map((problem) => ({ ...problem, path: problem.path.replace(`${field}.`, '') }))
    },
  })

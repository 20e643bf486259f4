import { fitCriteriaFor, fitScoreOf, type FitCriterion } from '#shared/domain/fit'
import { workFor } from '#shared/domain/dossier'
import type { Evidence } from '#shared/domain/records/stage-work'
import { actionWords, researchWords } from '../../text/evidence'
import fields from '../fields/fields.module.css'
import { LongTextField } from '../fields/long-text-field'
import { ScoreField } from '../fields/score-field'
import { TextField } from '../fields/text-field'
import type { RecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { useEvidenceForm, useEvidencePart } from './use-evidence-form'

type FitScores = Evidence['fitScores']

/** Output of Research: the Partner Fit Evaluation, each criterion with its weight, score and note. */
export function FitEditor(props: EditorProps) {
  const { dossier, workspace } = props
  const { evidence } = workFor(dossier, dossier.partner.cycle, 'research')
  const scores = useEvidencePart(
    props,
    { stage: 'research', field: 'fitScores', label: researchWords.fitAct },
    {
      stored: evidence.fitScores,
      send: (next) => next,
    },
  )
  const notes = useEvidenceForm(props, { stage: 'research', name: 'fit', label: researchWords.fitAct })
  const criteria = fitCriteriaFor(dossier, workspace)
  const scored = criteria.filter(({ id }) => scores.value[id] !== undefined).length
  const score = fitScoreOf(dossier, workspace, dossier.partner.cycle)
  return (
    <div className={fields['stack']}>
      {criteria.map((criterion) => (
        <Criterion key={criterion.id} criterion={criterion} form={scores} />
      ))}
      <p className={classes['figure']} role="status">
        {score === null ? researchWords.noScore : researchWords.explained(score, scored, criteria.length)}
      </p>
      <LongTextField {...notes.bind('fitNotes')} label={researchWords.notes} required />
    </div>
  )
}

type Props = { readonly criterion: FitCriterion; readonly form: RecordForm<FitScores> }

function Criterion({ criterion: { id, label, weight, source }, form }: Props) {
  const given = form.value[id]
  const set = (patch: Partial<FitScores[string]>) =>
    form.change((scores) => {
      const before = scores[id] ?? { score: 0, note: '' }
      return { [id]: { ...before, ...patch } }
    })
  const learned = source === null ? '' : ` · ${actionWords.learned(source.fromPartner)}`
  const common = { draftKey: `fit/${form.bind(id).draftKey}`, readOnly: form.readOnly }
  return (
    <div className={classes['criterion']}>
      <ScoreField
        {...common}
        label={researchWords.score(label)}
        hint={`${researchWords.weight(weight)}${learned}`}
        value={given?.score ?? null}
        fault={form.faultAt(`${id}.score`)}
        save={(score) => set({ score })}
      />
      <TextField
        {...common}
        label={researchWords.note(label)}
        labelHidden
        placeholder={given === undefined ? researchWords.noteAfterScore : researchWords.notePlaceholder}
        value={given?.note ?? ''}
        readOnly={common.readOnly || given === undefined}
        fault={form.faultAt(`${id}.note`)}
        save={async (note) => (await set({ note })).filter(({ path }) => path === `${id}.note`)}
      />
    </div>
  )
}

import { decisions } from '#shared/protocol/decisions'
import { recommendations } from '#shared/domain/records/stage-work'
import { reviewWords } from '../../text/evidence'
import { ChoiceField } from '../fields/choice-field'
import fields from '../fields/fields.module.css'
import { LongTextField } from '../fields/long-text-field'
import type { EditorProps } from './editor'
import { useEvidenceForm } from './use-evidence-form'

const choices = recommendations.map((value) => ({ value, label: decisions[value].label }))

/** Output of Review: what is recommended next, and why. */
export function RecommendationEditor(props: EditorProps) {
  const form = useEvidenceForm(props, {
    stage: 'review',
    name: 'recommendation',
    label: reviewWords.recommendationAct,
  })
  return (
    <div className={fields['stack']}>
      <ChoiceField {...form.bind('recommendation')} label={reviewWords.recommendation} choices={choices} required />
      <LongTextField {...form.bind('recommendationWhy')} label={reviewWords.why} required />
    </div>
  )
}

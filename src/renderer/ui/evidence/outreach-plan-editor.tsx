import { researchWords } from '../../text/evidence'
import { LongTextField } from '../fields/long-text-field'
import type { EditorProps } from './editor'
import { useEvidenceForm } from './use-evidence-form'

/** Output of Research: the initial outreach plan. */
export function OutreachPlanEditor(props: EditorProps) {
  const form = useEvidenceForm(props, { stage: 'research', name: 'outreach', label: researchWords.planAct })
  return (
    <LongTextField {...form.bind('outreachPlan')} label={researchWords.plan} hint={researchWords.planHint} required />
  )
}

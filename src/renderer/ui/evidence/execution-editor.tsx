import { onboardingWords } from '../../text/evidence'
import fields from '../fields/fields.module.css'
import { LongTextField } from '../fields/long-text-field'
import { CadenceEditor } from './cadence-editor'
import type { EditorProps } from './editor'
import { GoalsEditor } from './goals-editor'
import { useEvidenceForm } from './use-evidence-form'

/** Output of Onboarding: roles, communication cadence, KPIs with targets, timeline. */
export function ExecutionEditor(props: EditorProps) {
  const form = useEvidenceForm(props, { stage: 'onboarding', name: 'structure', label: onboardingWords.structureAct })
  return (
    <div className={fields['stack']}>
      <LongTextField {...form.bind('roles')} label={onboardingWords.roles} hint={onboardingWords.rolesHint} required />
      <CadenceEditor {...props} />
      <div role="group" aria-label={onboardingWords.kpis} className={fields['stack']}>
        <span className={fields['label']}>{onboardingWords.kpis}</span>
        <GoalsEditor {...props} kind="kpi" />
      </div>
      <LongTextField {...form.bind('timeline')} label={onboardingWords.timeline} required />
    </div>
  )
}

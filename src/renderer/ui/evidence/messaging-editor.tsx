import { onboardingWords } from '../../text/evidence'
import { LongTextField } from '../fields/long-text-field'
import type { EditorProps } from './editor'
import { useEvidenceForm } from './use-evidence-form'

/** Onboarding: what is said about each other; written down beside the outputs. */
export function MessagingEditor(props: EditorProps) {
  const form = useEvidenceForm(props, { stage: 'onboarding', name: 'messaging', label: onboardingWords.messagingAct })
  return (
    <LongTextField {...form.bind('messaging')} label={onboardingWords.messaging} hint={onboardingWords.messagingHint} />
  )
}

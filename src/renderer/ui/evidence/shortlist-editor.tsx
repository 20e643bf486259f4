import { researchWords } from '../../text/evidence'
import { NumberField } from '../fields/number-field'
import type { EditorProps } from './editor'
import { useEvidenceForm } from './use-evidence-form'

/** Output of Research: the partner's rank on the shortlist. */
export function ShortlistEditor(props: EditorProps) {
  const form = useEvidenceForm(props, { stage: 'research', name: 'shortlist', label: researchWords.rankAct })
  return (
    <NumberField {...form.bind('shortlistRank')} label={researchWords.rank} hint={researchWords.rankHint} required />
  )
}

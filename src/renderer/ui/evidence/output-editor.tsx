import type { ComponentType } from 'react'
import type { OutputId } from '#shared/protocol/stages'
import { AgreementEditor } from './agreement-editor'
import { AssessmentEditor } from './assessment-editor'
import { CampaignsEditor } from './campaigns-editor'
import { CarriedOver } from './carried-over'
import type { EditorProps } from './editor'
import { ExecutionEditor } from './execution-editor'
import { FitEditor } from './fit-editor'
import { GoalsEditor } from './goals-editor'
import { MetricQuickEntry } from './metric-quick-entry'
import { OpportunitiesEditor } from './opportunities-editor'
import { OutreachPlanEditor } from './outreach-plan-editor'
import { PerformanceReportEditor } from './performance-report-editor'
import { RecommendationEditor } from './recommendation-editor'
import { SharedAssetsEditor } from './shared-assets-editor'
import { ShortlistEditor } from './shortlist-editor'

const editors: Readonly<Record<OutputId, ComponentType<EditorProps>>> = {
  shortlist: ShortlistEditor,
  'evaluation-notes': FitEditor,
  'outreach-plan': OutreachPlanEditor,
  agreement: AgreementEditor,
  goals: (props) => <GoalsEditor {...props} kind="goal" />,
  'campaign-concept': (props) => <CampaignsEditor {...props} focus="concept" />,
  'campaign-plan': (props) => <CampaignsEditor {...props} focus="plan" />,
  'shared-assets': SharedAssetsEditor,
  'execution-structure': ExecutionEditor,
  'campaign-results': (props) => <CampaignsEditor {...props} focus="results" />,
  'performance-data': MetricQuickEntry,
  'expansion-opportunities': OpportunitiesEditor,
  'performance-report': PerformanceReportEditor,
  'partnership-assessment': AssessmentEditor,
  recommendation: RecommendationEditor,
}

type Props = EditorProps & { readonly outputId: OutputId }

/** The editor of the evidence that one output of a stage rests on, below what an earlier cycle holds of it. */
export function OutputEditor({ outputId, ...props }: Props) {
  const Editor = editors[outputId]
  return (
    <>
      <CarriedOver {...props} outputId={outputId} />
      <Editor {...props} />
    </>
  )
}

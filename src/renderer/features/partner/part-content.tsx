import type { ComponentType } from 'react'
import type { StageId } from '#shared/protocol/stages'
import type { PartId } from '../../text/partner'
import type { EditorProps } from '../../ui/evidence/editor'
import { StageWorkspace } from '../../ui/evidence/stage-workspace'
import { CommunicationsPart } from './communications/communications-part'
import { CyclesPart } from './cycles/cycles-part'
import { HistoryPart } from './history/history-part'
import { InsightsPart } from './insights/insights-part'
import { MetricsPart } from './metrics/metrics-part'
import { CampaignsPart } from './parts/campaigns-part'
import { ExitPart } from './parts/exit-part'
import { GoalsPart } from './parts/goals-part'
import { OpportunitiesPart } from './parts/opportunities-part'
import { ProfilePart } from './parts/profile-part'
import { SignOffsPart } from './parts/sign-offs-part'

type Props = EditorProps & { readonly part: PartId; readonly stage: StageId | null }

const shown: Readonly<Record<Exclude<PartId, 'work'>, ComponentType<EditorProps>>> = {
  goals: GoalsPart,
  campaigns: CampaignsPart,
  metrics: MetricsPart,
  communications: CommunicationsPart,
  opportunities: OpportunitiesPart,
  insights: InsightsPart,
  'sign-offs': SignOffsPart,
  cycles: CyclesPart,
  exit: ExitPart,
  profile: ProfilePart,
  history: HistoryPart,
}

export function PartContent({ part, stage, ...props }: Props) {
  if (part === 'work') return <StageWorkspace {...props} stage={stage ?? 'research'} />
  const Part = shown[part]
  return <Part {...props} />
}

import { Badge, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { campaignsInCycle } from '#shared/domain/evidence'
import type { StageId } from '#shared/protocol/stages'
import { campaignWords } from '../../../text/evidence-records'
import { campaignPartWords } from '../../../text/parts'
import type { CampaignFocus } from '../../../ui/evidence/campaign-form'
import { CampaignsEditor } from '../../../ui/evidence/campaigns-editor'
import type { EditorProps } from '../../../ui/evidence/editor'
import { Card } from '../card'
import classes from './parts.module.css'

const focuses = ['concept', 'plan', 'results'] as const

/** What is worked on most in a stage. */
const focusIn = (stage: StageId | 'closed'): CampaignFocus => {
  if (stage === 'research' || stage === 'negotiation') return 'concept'
  return stage === 'onboarding' ? 'plan' : 'results'
}

/** The campaigns of this cycle, entered by what is worked on, and those of earlier cycles to look back at. */
export function CampaignsPart(props: EditorProps) {
  const [focus, setFocus] = useState<CampaignFocus>(() => focusIn(props.dossier.partner.stage))
  return (
    <>
      <Card
        title={campaignPartWords.title}
        aside={
          <SegmentedControl
            size="xs"
            aria-label={campaignPartWords.focus}
            value={focus}
            onChange={(value) => setFocus(focuses.find((one) => one === value) ?? 'concept')}
            data={focuses.map((value) => ({ value, label: campaignPartWords.focuses[value] }))}
          />
        }
      >
        <CampaignsEditor key={focus} {...props} focus={focus} />
      </Card>
      <EarlierCampaigns {...props} />
    </>
  )
}

function EarlierCampaigns({ dossier }: EditorProps) {
  const counting = campaignsInCycle(dossier)
  const earlier = dossier.campaigns.filter((one) => one.cycle < dossier.partner.cycle && !counting.includes(one))
  if (earlier.length === 0) return null
  return (
    <Card title={campaignPartWords.earlier}>
      <ul className={classes['plain']}>
        {earlier
          .toSorted((a, b) => b.cycle - a.cycle)
          .map((campaign) => (
            <li key={campaign.id} className={classes['record']}>
              <div>
                <strong dir="auto">{campaign.name}</strong>{' '}
                <Badge variant="light">{campaignPartWords.cycle(campaign.cycle)}</Badge>{' '}
                <Badge variant="default">{campaignWords.states[campaign.state]}</Badge>
              </div>
              <p dir="auto">{campaign.results.trim() === '' ? campaignPartWords.noResults : campaign.results}</p>
            </li>
          ))}
      </ul>
    </Card>
  )
}

import { campaignWords } from '../../text/evidence-records'
import type { Campaign } from '#shared/domain/records/campaign'
import { campaignsInCycle } from '#shared/domain/evidence'
import { CampaignForm, type CampaignFocus } from './campaign-form'
import type { EditorProps } from './editor'
import { RecordList } from './record-list'
import { formKey } from './use-evidence-form'

type Props = EditorProps & { readonly focus: CampaignFocus }

/** The campaigns that count in this cycle, with the fields that one output asks for. */
export function CampaignsEditor(props: Props) {
  const { dossier, focus, readOnly } = props
  const { id: partnerId, cycle } = dossier.partner
  const counting = campaignsInCycle(dossier)
  const cancelled = dossier.campaigns.filter((one) => one.cycle === cycle && !counting.includes(one))
  const empty = (id: string): Campaign => ({
    id,
    partnerId,
    cycle,
    name: '',
    state: 'concept',
    concept: '',
    plan: '',
    startsOn: null,
    endsOn: null,
    owner: '',
    deliverables: [],
    results: '',
    resultsOn: null,
  })
  return (
    <RecordList
      items={[...counting, ...cancelled]}
      listKey={formKey(props, 'campaigns', focus)}
      addLabel={campaignWords.add}
      readOnly={readOnly}
      create={empty}
    >
      {(campaign, discard) => <CampaignForm {...props} campaign={campaign} discard={discard} />}
    </RecordList>
  )
}

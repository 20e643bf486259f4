import { type Campaign, campaignStates } from '#shared/domain/records/campaign'
import { campaignWords } from '../../text/evidence-records'
import { DayField } from '../fields/day-field'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { SelectField } from '../fields/select-field'
import { TextField } from '../fields/text-field'
import type { RecordForm } from '../fields/use-record-form'
import { DeliverablesEditor } from './deliverables-editor'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { RemoveButton } from './remove-button'
import { useRowForm } from './use-row-form'

/** Which output the campaign is entered for. */
export type CampaignFocus = 'concept' | 'plan' | 'results'

type Props = EditorProps & {
  readonly campaign: Campaign
  readonly focus: CampaignFocus
  readonly discard: (() => void) | null
}

const states = campaignStates.map((value) => ({ value, label: campaignWords.states[value] }))
const lacks = ({ name }: Campaign): string | null => (name.trim() === '' ? campaignWords.lacks : null)

export function CampaignForm({ campaign, focus, discard, ...props }: Props) {
  const form = useRowForm(props, { table: 'campaigns', record: campaign, label: campaignWords.act, lacks })
  const remove = () =>
    void props.submit({ kind: 'remove-record', table: 'campaigns', recordId: campaign.id }, campaignWords.removeAct)
  return (
    <div className={fields['stack']}>
      <div className={classes['nameRow']}>
        <TextField {...form.bind('name')} label={campaignWords.name} required />
        <SelectField {...form.bind('state')} label={campaignWords.state} choices={states} />
        <RemoveButton
          title={campaign.name || campaignWords.untitled}
          readOnly={props.readOnly}
          onRemove={discard ?? remove}
        />
      </div>
      {focus === 'concept' ? <Concept form={form} /> : null}
      {focus === 'plan' ? <Plan form={form} /> : null}
      {focus === 'results' ? <Results form={form} today={props.today} /> : null}
      <FormState form={form} />
    </div>
  )
}

type PartProps = { readonly form: RecordForm<Campaign> }

const Concept = ({ form }: PartProps) => (
  <LongTextField {...form.bind('concept')} label={campaignWords.concept} hint={campaignWords.conceptHint} required />
)

const Plan = ({ form }: PartProps) => (
  <>
    <LongTextField {...form.bind('plan')} label={campaignWords.plan} required />
    <div className={fields['row']}>
      <DayField {...form.bind('startsOn')} label={campaignWords.startsOn} required />
      <DayField {...form.bind('endsOn')} label={campaignWords.endsOn} required />
      <TextField {...form.bind('owner')} label={campaignWords.owner} />
    </div>
    <DeliverablesEditor form={form} />
  </>
)

function Results({ form, today }: PartProps & { readonly today: string }) {
  const results = form.bind('results')
  return (
    <>
      <LongTextField
        {...results}
        label={campaignWords.results}
        required
        save={async (text) => {
          const problems = await form.change(({ resultsOn }) => ({
            results: text,
            resultsOn: text.trim() === '' ? null : (resultsOn ?? today),
          }))
          return problems.filter(({ path }) => path === 'results')
        }}
      />
      <div className={fields['row']}>
        <DayField {...form.bind('resultsOn')} label={campaignWords.resultsOn} />
      </div>
      <DeliverablesEditor form={form} />
    </>
  )
}

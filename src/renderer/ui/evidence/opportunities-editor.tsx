import { keysOf, opportunityKinds } from '#shared/protocol/vocabulary'
import { type Opportunity, opportunityStates } from '#shared/domain/records/opportunity'
import { opportunityWords } from '../../text/evidence-records'
import fields from '../fields/fields.module.css'
import { FormState } from '../fields/form-state'
import { LongTextField } from '../fields/long-text-field'
import { RequiredDayField } from '../fields/required-day-field'
import { SelectField } from '../fields/select-field'
import { TextField } from '../fields/text-field'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { RecordList } from './record-list'
import { RemoveButton } from './remove-button'
import { formKey, useEvidenceForm } from './use-evidence-form'
import { useRowForm } from './use-row-form'

const kinds = keysOf(opportunityKinds).map((value) => ({ value, label: opportunityKinds[value] }))
const states = opportunityStates.map((value) => ({ value, label: opportunityWords.states[value] }))

/** Output of Development: the opportunities of this cycle, or why none was seen (Relationship Growth Rule). */
export function OpportunitiesEditor(props: EditorProps) {
  const { dossier, today, readOnly } = props
  const { id: partnerId, cycle } = dossier.partner
  const items = dossier.opportunities.filter((one) => one.cycle === cycle)
  const none = useEvidenceForm(props, {
    stage: 'development',
    name: 'no-opportunity',
    label: opportunityWords.noneAct,
  })
  const empty = (id: string): Opportunity => ({
    id,
    partnerId,
    cycle,
    kind: 'additional-campaigns',
    title: '',
    state: 'seen',
    seenOn: today,
    expected: '',
    actual: '',
  })
  return (
    <div className={fields['stack']}>
      <RecordList
        items={items}
        listKey={formKey(props, 'opportunities')}
        addLabel={opportunityWords.add}
        readOnly={readOnly}
        create={empty}
      >
        {(opportunity, discard) => <OpportunityForm {...props} opportunity={opportunity} discard={discard} />}
      </RecordList>
      {items.length > 0 && none.value.noOpportunityBecause === '' ? null : (
        <LongTextField
          {...none.bind('noOpportunityBecause')}
          label={opportunityWords.none}
          hint={opportunityWords.noneHint}
        />
      )}
    </div>
  )
}

type FormProps = EditorProps & { readonly opportunity: Opportunity; readonly discard: (() => void) | null }

const lacks = ({ title }: Opportunity): string | null => (title.trim() === '' ? opportunityWords.lacks : null)

function OpportunityForm({ opportunity, discard, ...props }: FormProps) {
  const form = useRowForm(props, { table: 'opportunities', record: opportunity, label: opportunityWords.act, lacks })
  const remove = () =>
    void props.submit(
      { kind: 'remove-record', table: 'opportunities', recordId: opportunity.id },
      opportunityWords.removeAct,
    )
  return (
    <div className={fields['stack']}>
      <div className={classes['nameRow']}>
        <TextField {...form.bind('title')} label={opportunityWords.title} required />
        <SelectField {...form.bind('kind')} label={opportunityWords.kind} choices={kinds} />
        <RemoveButton
          title={opportunity.title || opportunityWords.untitled}
          readOnly={props.readOnly}
          onRemove={discard ?? remove}
        />
      </div>
      <div className={fields['row']}>
        <SelectField {...form.bind('state')} label={opportunityWords.state} choices={states} />
        <RequiredDayField {...form.bind('seenOn')} label={opportunityWords.seenOn} />
      </div>
      <div className={fields['row']}>
        <LongTextField {...form.bind('expected')} label={opportunityWords.expected} />
        <LongTextField {...form.bind('actual')} label={opportunityWords.actual} />
      </div>
      <FormState form={form} />
    </div>
  )
}

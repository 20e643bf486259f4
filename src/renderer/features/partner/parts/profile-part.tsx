import { Badge } from '@mantine/core'
import { keysOf } from '#shared/protocol/vocabulary'
import { type PartnerProfile, tiers } from '#shared/domain/records/partner'
import { usePartnerList } from '../../../db/live/partner-list'
import { showDayOf } from '../../../text/formats'
import { stageLabel } from '../../../text/partner'
import { profileWords } from '../../../text/parts'
import { CadenceEditor } from '../../../ui/evidence/cadence-editor'
import type { EditorProps } from '../../../ui/evidence/editor'
import { OwnerEditor } from '../../../ui/evidence/owner-editor'
import { formKey } from '../../../ui/evidence/use-evidence-form'
import { DayField } from '../../../ui/fields/day-field'
import fields from '../../../ui/fields/fields.module.css'
import { LongTextField } from '../../../ui/fields/long-text-field'
import { SelectField } from '../../../ui/fields/select-field'
import { TextField } from '../../../ui/fields/text-field'
import { useRecordForm } from '../../../ui/fields/use-record-form'
import { Card } from '../card'
import { ContactsEditor } from './contacts-editor'
import classes from './parts.module.css'

const tierChoices = keysOf(tiers).map((value) => ({ value, label: tiers[value] }))

type Simple = Pick<PartnerProfile, 'website' | 'country' | 'segment' | 'tier' | 'tags' | 'notes' | 'reviewOn'>

/** Who the partner is: everything that stays the same through all stages. */
export function ProfilePart(props: EditorProps) {
  return (
    <div className={classes['two']}>
      <Facts {...props} />
      <div className={classes['column']}>
        <Card title={profileWords.terms}>
          <Terms {...props} />
        </Card>
        <Card title={profileWords.lists}>
          <ContactsEditor {...props} />
        </Card>
      </div>
    </div>
  )
}

function useProfileForm(props: EditorProps, name: 'facts' | 'terms') {
  const { website, country, segment, tier, tags, notes, reviewOn } = props.dossier.partner
  const stored: Simple = { website, country, segment, tier, tags, notes, reviewOn }
  return useRecordForm<Simple>({
    stored,
    draftKey: formKey(props, 'profile', name),
    readOnly: props.readOnly,
    save: (_, patch) => props.submit({ kind: 'edit-partner', patch }, profileWords.act),
  })
}

const toTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

function Facts(props: EditorProps) {
  const form = useProfileForm(props, 'facts')
  const { adopted } = props.dossier.partner
  const tier = form.bind('tier')
  const tags = form.bind('tags')
  return (
    <Card title={profileWords.title}>
      <div className={fields['stack']}>
        {adopted === null ? null : (
          <p className={classes['note']} dir="auto">
            <Badge variant="light">{showDayOf(adopted.at)}</Badge>{' '}
            {profileWords.adopted(stageLabel(adopted.stage), adopted.reason)}
          </p>
        )}
        <TextField {...form.bind('website')} label={profileWords.website} />
        <div className={fields['row']}>
          <TextField {...form.bind('country')} label={profileWords.country} />
          <TextField {...form.bind('segment')} label={profileWords.segment} />
          <SelectField
            {...tier}
            label={profileWords.tier}
            choices={tierChoices}
            save={(value) => tier.save(value ?? 'standard')}
          />
        </div>
        <TextField
          {...tags}
          value={tags.value.join(', ')}
          save={(text) => tags.save(toTags(text))}
          label={profileWords.tags}
          hint={profileWords.tagsHint}
        />
        <LongTextField {...form.bind('notes')} label={profileWords.notes} />
      </div>
    </Card>
  )
}

function Terms(props: EditorProps) {
  const { byId } = usePartnerList()
  const owners = [...new Set([...byId.values()].map(({ owner }) => owner.trim()).filter(Boolean))].toSorted()
  const form = useProfileForm(props, 'terms')
  return (
    <div className={fields['stack']}>
      <OwnerEditor {...props} knownOwners={owners} />
      <CadenceEditor {...props} />
      <DayField {...form.bind('reviewOn')} label={profileWords.reviewOn} hint={profileWords.reviewHint} />
    </div>
  )
}

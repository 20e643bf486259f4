import { Alert, Anchor, Autocomplete, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { type Partner, type Tier, tiers } from '#shared/domain/records/partner'
import { usePartnerList } from '../../db/live/partner-list'
import { closeAddPartner } from '../../state/add-partner'
import { routeHash } from '../../state/route'
import { addWords } from '../../text/add-partner'
import { placeLabel } from '../../text/refusals'
import { findNamesake } from './find-namesake'

export type NewPartner = {
  readonly name: string
  readonly owner: string
  readonly website: string
  readonly tier: Tier
  readonly adopted: boolean
  readonly stage: StageId
  readonly reason: string
}

export const emptyForm: NewPartner = {
  name: '',
  owner: '',
  website: '',
  tier: 'standard',
  adopted: false,
  stage: 'development',
  reason: '',
}

type FieldsProps = {
  readonly form: NewPartner
  readonly update: (part: Partial<NewPartner>) => void
  readonly tried: boolean
}

/** What is known of a new partner, and where it starts. */
export function PartnerFields({ form, update, tried }: FieldsProps) {
  const { byId } = usePartnerList()
  const namesake = useMemo(() => findNamesake(byId, form), [byId, form])
  const owners = useMemo(() => ownersOf(byId.values()), [byId])
  return (
    <>
      <TextInput
        label={addWords.name}
        required
        data-autofocus
        value={form.name}
        error={tried && form.name.trim() === '' ? addWords.required : null}
        onChange={(event) => update({ name: event.currentTarget.value })}
      />
      {namesake === null ? null : <Namesake partner={namesake} />}
      <Autocomplete
        label={addWords.owner}
        description={addWords.ownerHint}
        data={[...owners]}
        limit={50}
        value={form.owner}
        onChange={(owner) => update({ owner })}
      />
      <TextInput
        label={addWords.website}
        value={form.website}
        onChange={(event) => update({ website: event.currentTarget.value })}
      />
      <NativeSelect
        label={addWords.tier}
        value={form.tier}
        data={Object.entries(tiers).map(([value, label]) => ({ value, label }))}
        onChange={(event) => update({ tier: event.currentTarget.value as Tier })}
      />
      <Start form={form} update={update} tried={tried} />
    </>
  )
}

function ownersOf(partners: Iterable<Partner>): readonly string[] {
  const owners = new Set<string>()
  for (const { owner, deletedAt } of partners) if (deletedAt === null) owners.add(owner.trim())
  owners.delete('')
  return [...owners].sort((a, b) => a.localeCompare(b))
}

const Namesake = ({ partner }: { readonly partner: Partner }) => (
  <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />} p="xs" role="status">
    {addWords.sameName(partner.name, placeLabel(partner.stage))}{' '}
    <Anchor href={routeHash({ page: 'partner', id: partner.id, part: null })} onClick={closeAddPartner} size="sm">
      {addWords.openIt}
    </Anchor>
  </Alert>
)

const Start = ({ form, update, tried }: FieldsProps) => (
  <>
    <Radio.Group
      label={addWords.start}
      value={form.adopted ? 'adopted' : 'research'}
      onChange={(value) => update({ adopted: value === 'adopted' })}
    >
      <Radio mt={6} value="research" label={addWords.research} />
      <Radio mt={6} value="adopted" label={addWords.adopt} />
    </Radio.Group>
    {form.adopted ? (
      <>
        <NativeSelect
          label={addWords.stage}
          value={form.stage}
          data={stageIds.map((stage) => ({ value: stage, label: stages[stage].label }))}
          onChange={(event) => update({ stage: event.currentTarget.value as StageId })}
        />
        <Textarea
          label={addWords.reason}
          description={addWords.reasonHint}
          required
          rows={2}
          value={form.reason}
          error={tried && form.reason.trim() === '' ? addWords.required : null}
          onChange={(event) => update({ reason: event.currentTarget.value })}
        />
      </>
    ) : null}
  </>
)

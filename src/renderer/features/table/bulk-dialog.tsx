import { Autocomplete, Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { isDay } from '#shared/domain/calendar'
import { channels } from '#shared/domain/records/communication'
import type { Partner } from '#shared/domain/records/partner'
import { assignOwnerToMany, logContactWithMany, moveManyToBin, tagMany } from '../../actions/bulk-actions'
import { today } from '../../actions/clock'
import type { Ended } from '../../actions/run-many'
import { chooseNobody } from '../../state/table-view'
import { channelLabels } from '../../text/communications'
import { bulkWords } from '../../text/table'

export type BulkAsk = 'owner' | 'tag' | 'log' | 'remove'

type Asked = { readonly partners: readonly Partner[]; readonly onClose: () => void }
type Props = Asked & { readonly ask: BulkAsk; readonly owners: readonly string[] }

/** Asks for what an act on many needs; what was typed stays until the act is done. */
export function BulkDialog({ ask, partners, owners, onClose }: Props) {
  switch (ask) {
    case 'owner':
      return <OwnerDialog partners={partners} owners={owners} onClose={onClose} />
    case 'tag':
      return <TagDialog partners={partners} onClose={onClose} />
    case 'log':
      return <LogDialog partners={partners} onClose={onClose} />
    case 'remove':
      return <RemoveDialog partners={partners} onClose={onClose} />
  }
}

type FrameProps = Asked & {
  readonly does: BulkAsk
  readonly title: string
  readonly act: () => Promise<Ended>
  readonly ready: boolean
  readonly children: ReactNode
}

function Frame({ partners, onClose, does, title, act, ready, children }: FrameProps) {
  const [saving, setSaving] = useState(false)
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!ready) return
    setSaving(true)
    const outcome = await act()
    setSaving(false)
    if (outcome.kind !== 'done') return
    chooseNobody()
    onClose()
  }
  const names = partners.slice(0, 6).map(({ name }) => name)
  return (
    <Modal opened onClose={onClose} title={title} transitionProps={noTransition}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Text size="sm" c="var(--ink-soft)" dir="auto">
            {names.join(', ')}
            {partners.length > names.length ? ` … +${String(partners.length - names.length)}` : ''}
          </Text>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {bulkWords.cancel}
            </Button>
            <Button type="submit" loading={saving}>
              {bulkWords.does[does]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const noTransition = { duration: 0 }

function OwnerDialog(props: Asked & { readonly owners: readonly string[] }) {
  const [owner, setOwner] = useState('')
  const { partners, owners } = props
  return (
    <Frame
      {...props}
      does="owner"
      title={bulkWords.ownerTitle(partners.length)}
      ready
      act={() => assignOwnerToMany(partners, owner)}
    >
      <Autocomplete
        label={bulkWords.ownerLabel}
        description={bulkWords.ownerHint}
        data={[...owners]}
        value={owner}
        onChange={setOwner}
        limit={50}
        data-autofocus
      />
    </Frame>
  )
}

function TagDialog(props: Asked) {
  const [tag, setTag] = useState('')
  const { partners } = props
  return (
    <Frame
      {...props}
      does="tag"
      title={bulkWords.tagTitle(partners.length)}
      ready={tag.trim() !== ''}
      act={() => tagMany(partners, tag)}
    >
      <TextInput
        label={bulkWords.tagLabel}
        description={bulkWords.tagHint}
        value={tag}
        required
        data-autofocus
        onChange={(event) => setTag(event.currentTarget.value)}
      />
    </Frame>
  )
}

function LogDialog(props: Asked) {
  const day = today()
  const [on, setOn] = useState(day)
  const [channel, setChannel] = useState<(typeof channels)[number]>('event')
  const [summary, setSummary] = useState('')
  const { partners } = props
  const dayFits = isDay(on) && on <= day
  return (
    <Frame
      {...props}
      does="log"
      title={bulkWords.logTitle(partners.length)}
      ready={dayFits && summary.trim() !== ''}
      act={() => logContactWithMany(partners, { on, channel, summary })}
    >
      <Textarea
        label={bulkWords.summary}
        description={bulkWords.logHint}
        value={summary}
        rows={3}
        required
        data-autofocus
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <Group grow>
        <NativeSelect
          label={bulkWords.channel}
          value={channel}
          data={channels.map((value) => ({ value, label: channelLabels[value] }))}
          onChange={(event) => setChannel(channels.find((one) => one === event.currentTarget.value) ?? channel)}
        />
        <TextInput
          type="date"
          label={bulkWords.on}
          value={on}
          max={day}
          error={dayFits ? undefined : bulkWords.badDay}
          required
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </Group>
    </Frame>
  )
}

const RemoveDialog = (props: Asked) => (
  <Frame
    {...props}
    does="remove"
    title={bulkWords.removeTitle(props.partners.length)}
    ready
    act={() => moveManyToBin(props.partners)}
  >
    <Text size="sm">{bulkWords.removeText}</Text>
  </Frame>
)

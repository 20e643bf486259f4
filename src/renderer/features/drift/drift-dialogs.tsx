import { Autocomplete, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, isDay } from '#shared/domain/calendar'
import { channels } from '#shared/domain/records/communication'
import { today } from '../../actions/clock'
import { assignOwner, logContacts, pauseDrift } from '../../actions/drift-actions'
import { useWorkspace } from '../../db/live/use-workspace'
import { useDriftAsk } from '../../state/drift-view'
import { channelLabels } from '../../text/communications'
import { askWords } from '../../text/drift'
import { AskFrame, type AskProps } from './ask-frame'

/** The dialogs of the acts on one finding or many: pause, assign an owner, log a contact. */
export function DriftDialogs() {
  const { ask } = useDriftAsk()
  if (ask === null) return null
  const { kind, targets } = ask
  const partners = new Set(targets.map(({ partnerId }) => partnerId)).size
  switch (kind) {
    case 'pause':
      return <PauseDialog title={askWords.pauseTitle(targets.length)} targets={targets} />
    case 'assign-owner':
      return <OwnerDialog title={askWords.ownerTitle(partners)} targets={targets} />
    case 'log-contact':
      return <ContactDialog title={askWords.contactTitle(partners)} targets={targets} />
  }
}

function PauseDialog(props: AskProps) {
  const day = today()
  const [until, setUntil] = useState(addDays(day, 14))
  const [because, setBecause] = useState('')
  const [asked, setAsked] = useState(false)
  const dayFits = isDay(until) && until > day
  const ready = dayFits && because.trim() !== ''
  return (
    <AskFrame
      {...props}
      act={askWords.pause}
      submit={ready ? () => pauseDrift(props.targets, { until, because }) : null}
      onAsked={() => setAsked(true)}
    >
      <Text size="sm">{askWords.pauseHint}</Text>
      <Textarea
        label={askWords.because}
        description={askWords.becauseHint}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        error={asked && because.trim() === '' ? askWords.required : undefined}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <TextInput
        type="date"
        label={askWords.until}
        description={askWords.untilHint}
        value={until}
        min={addDays(day, 1)}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={asked && !dayFits ? askWords.fromTomorrow : undefined}
        required
      />
    </AskFrame>
  )
}

function OwnerDialog(props: AskProps) {
  const people = useWorkspace()?.people ?? []
  const [owner, setOwner] = useState('')
  const [asked, setAsked] = useState(false)
  const names = people.filter(({ active, brain }) => active && brain === null).map(({ name }) => name)
  return (
    <AskFrame
      {...props}
      act={askWords.assign}
      submit={owner.trim() === '' ? null : () => assignOwner(props.targets, owner)}
      onAsked={() => setAsked(true)}
    >
      <Autocomplete
        label={askWords.owner}
        description={askWords.ownerHint}
        data={[...new Set(names)]}
        value={owner}
        onChange={setOwner}
        error={asked && owner.trim() === '' ? askWords.required : undefined}
        limit={50}
        required
        data-autofocus
      />
    </AskFrame>
  )
}

function ContactDialog(props: AskProps) {
  const day = today()
  const [on, setOn] = useState(day)
  const [channel, setChannel] = useState<(typeof channels)[number]>('event')
  const [summary, setSummary] = useState('')
  const [asked, setAsked] = useState(false)
  const dayFits = isDay(on) && on <= day
  const ready = dayFits && summary.trim() !== ''
  return (
    <AskFrame
      {...props}
      act={askWords.log}
      submit={ready ? () => logContacts(props.targets, { on, channel, summary, served: ['clear-updates'] }) : null}
      onAsked={() => setAsked(true)}
    >
      <Textarea
        label={askWords.summary}
        description={askWords.summaryHint}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
        error={asked && summary.trim() === '' ? askWords.required : undefined}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <Group grow>
        <NativeSelect
          label={askWords.channel}
          value={channel}
          data={channels.map((value) => ({ value, label: channelLabels[value] }))}
          onChange={(event) => setChannel(channels.find((one) => one === event.currentTarget.value) ?? channel)}
        />
        <TextInput
          type="date"
          label={askWords.on}
          value={on}
          max={day}
          onChange={(event) => setOn(event.currentTarget.value)}
          error={asked && !dayFits ? askWords.notAfterToday : undefined}
          required
        />
      </Group>
    </AskFrame>
  )
}

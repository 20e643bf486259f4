import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { cadenceOf, lastContactOn, nextContactOn } from '#shared/domain/clocks'
import type { Dossier } from '#shared/domain/dossier'
import type { Workspace } from '#shared/domain/context'
import { channels } from '#shared/domain/records/communication'
import { expectations, keysOf } from '#shared/protocol/vocabulary'
import { today as readToday } from '../../actions/clock'
import { loadDrafts } from '../../actions/drafts'
import { useDossier } from '../../db/live/use-dossier'
import { useWorkspace } from '../../db/live/use-workspace'
import { closeLog, useLogContact } from '../../state/log-contact'
import { channelLabels, communicationWords, directionLabels, expectationLabel } from '../../text/communications'
import { ChoiceField } from '../../ui/fields/choice-field'
import classes from './log-contact.module.css'
import { type LogForm, useLogForm } from './use-log-form'

/** Logs a contact over any page in a few keys: what is usual is filled in, only the summary is typed. */
export function LogContactDialog() {
  const { partnerId } = useLogContact()
  return partnerId === null ? null : <OpenDialog key={partnerId} partnerId={partnerId} />
}

function OpenDialog({ partnerId }: { readonly partnerId: string }) {
  const dossier = useDossier(partnerId)
  const workspace = useWorkspace()
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void loadDrafts().then(() => setReady(true))
  }, [])
  if (!ready || dossier === undefined || dossier === null || workspace === undefined) return null
  return (
    <Modal opened onClose={closeLog} title={communicationWords.title(dossier.partner.name)} size="lg">
      <LogFields dossier={dossier} workspace={workspace} />
    </Modal>
  )
}

const channelChoices = channels.map((value) => ({ value, label: channelLabels[value] }))
const directionChoices = (['two-way', 'one-way'] as const).map((value) => ({ value, label: directionLabels[value] }))
const served = keysOf(expectations)

type FormProps = { readonly dossier: Dossier; readonly workspace: Workspace }

function LogFields({ dossier, workspace }: FormProps) {
  const form = useLogForm(dossier, readToday())
  const { entered, change } = form
  useLogKeys(form)
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void form.save()
      }}
    >
      <Texts form={form} />
      <Chips
        label={communicationWords.channel}
        value={entered.channel}
        choices={channelChoices}
        onChange={(channel) => change({ channel })}
      />
      <Chips
        label={communicationWords.direction}
        value={entered.direction}
        choices={directionChoices}
        onChange={(direction) => change({ direction })}
      />
      <Served form={form} />
      <p className={classes['note']}>
        {entered.direction === 'one-way' ? communicationWords.oneWayNote : nextByText(dossier, workspace)}
      </p>
      <div className={classes['end']}>
        <small>{communicationWords.keys}</small>
        <Button variant="default" onClick={closeLog}>
          {communicationWords.cancel}
        </Button>
        <Button type="submit" loading={form.saving}>
          {communicationWords.save}
        </Button>
      </div>
    </form>
  )
}

/** Keys that work in every field: Ctrl+Enter saves, Alt with a digit ticks an expectation. */
function useLogKeys(form: LogForm): void {
  useWindowEvent('keydown', (event) => {
    const numbered = event.altKey ? served[Number(event.code.replace('Digit', '')) - 1] : undefined
    if (numbered !== undefined) {
      event.preventDefault()
      form.toggle(numbered)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void form.save()
    }
  })
}

function Texts({ form: { entered, change, faults, people } }: { readonly form: LogForm }) {
  return (
    <>
      <Textarea
        data-autofocus
        label={communicationWords.summary}
        rows={3}
        value={entered.summary}
        error={faults['summary']}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <div className={classes['row']}>
        <TextInput
          label={communicationWords.withWhom}
          list="log-people"
          value={entered.withWhom}
          error={faults['withWhom']}
          onChange={(event) => change({ withWhom: event.currentTarget.value })}
        />
        <datalist id="log-people">
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextInput
          label={communicationWords.on}
          value={entered.on}
          error={faults['on']}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      </div>
    </>
  )
}

const Served = ({ form }: { readonly form: LogForm }) => (
  <fieldset className={classes['served']}>
    <legend>{communicationWords.served}</legend>
    {served.map((one) => (
      <Checkbox
        key={one}
        label={expectationLabel(one)}
        checked={form.entered.served.includes(one)}
        onChange={() => form.toggle(one)}
      />
    ))}
  </fieldset>
)

const nextByText = ({ partner, communications }: Dossier, { settings }: Workspace): string =>
  communicationWords.nextBy(nextContactOn(partner, communications, settings), cadenceOf(partner, settings), {
    last: lastContactOn(communications),
    created: partner.createdAt.slice(0, 10),
  })

type ChipsProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

const Chips = <T extends string>({ label, value, choices, onChange }: ChipsProps<T>) => (
  <ChoiceField<T>
    label={label}
    value={value}
    choices={choices}
    save={(chosen) => {
      if (chosen !== null) onChange(chosen)
      return Promise.resolve([])
    }}
    fault={null}
    draftKey=""
    readOnly={false}
  />
)

import { useState } from 'react'
import type { Dossier } from '#shared/domain/dossier'
import type { Communication } from '#shared/domain/records/communication'
import type { Expectation } from '#shared/protocol/vocabulary'
import { newId } from '../../actions/clock'
import { keptDrafts } from '../../actions/drafts'
import { saveRecord } from '../../actions/record-actions'
import { closeLog } from '../../state/log-contact'
import { announce } from '../../state/announcer'
import { communicationWords } from '../../text/communications'
import { fieldMessage } from '../../text/refusals'
import { dayText, parseDayEntry } from '../../ui/fields/entry-text'

/** The day is text until it is saved, so that one that does not exist can be corrected. */
type Entered = Omit<Communication, 'id' | 'partnerId'>

type Faults = Readonly<Record<string, string>>

const newestFirst = (a: Communication, b: Communication): number => (a.on < b.on ? 1 : -1)

/** Those talked to before, the latest first, then the partner's other contacts. */
export function knownPeople({
  communications,
  partner,
}: Pick<Dossier, 'communications' | 'partner'>): readonly string[] {
  const talkedTo = communications.toSorted(newestFirst).map(({ withWhom }) => withWhom)
  return [...new Set([...talkedTo, ...partner.contacts.map(({ name }) => name)])].filter((name) => name !== '')
}

export type LogForm = ReturnType<typeof useLogForm>

export function useLogForm(dossier: Dossier, today: string) {
  const { partner } = dossier
  const draftKey = `${partner.id}/log-contact`
  const people = knownPeople(dossier)
  const [entered, setEntered] = useState<Entered>(() => ({
    on: dayText(today),
    channel: 'call',
    direction: 'two-way',
    withWhom: people[0] ?? '',
    summary: keptDrafts.get(draftKey) ?? '',
    served: [],
  }))
  const [faults, setFaults] = useState<Faults>({})
  const [saving, setSaving] = useState(false)

  const change = (part: Partial<Entered>): void => {
    setEntered((before) => ({ ...before, ...part }))
    if (part.summary !== undefined) keptDrafts.set(draftKey, part.summary)
  }
  const toggle = (one: Expectation): void =>
    change({
      served: entered.served.includes(one) ? entered.served.filter((each) => each !== one) : [...entered.served, one],
    })

  const save = async (): Promise<void> => {
    const on = parseDayEntry(entered.on)
    if (!on.ok || on.value === null) return setFaults({ on: communicationWords.noSuchDay })
    const record: Communication = { ...entered, on: on.value, id: newId(), partnerId: partner.id }
    setSaving(true)
    const problems = await saveRecord(partner, 'communications', record)
    setSaving(false)
    setFaults(Object.fromEntries(problems.map((problem) => [problem.path, fieldMessage(problem)])))
    if (problems.length > 0) return
    keptDrafts.clear(draftKey)
    announce(communicationWords.saved)
    closeLog()
  }
  return { entered, change, toggle, faults, saving, save, people }
}

import type { AgendaItem } from '#shared/domain/agenda/agenda-item'
import { agendaTime } from '#shared/domain/agenda/find-agenda'
import { daysBetween } from '#shared/domain/calendar'
import type { DriftClock, DriftRule } from '#shared/domain/drift/drift-clock'
import type { Partner } from '#shared/domain/records/partner'
import type { DriftList } from '../../db/live/drift-list'
import type { PartnerDrift } from '../../db/live/look-at-partners'
import { actLabel, causeSentence, clauseOf, clauseText, driftWords, ruleNames } from '../../text/drift'
import { dueText, taskSentence, taskTitles, type TodaySection } from '../../text/today'

/** One line of Today. What it says is put into words when it is drawn: there may be thousands, and a dozen in sight. */
export type TodayEntry = {
  readonly key: string
  readonly section: TodaySection
  readonly partner: Partner
  /** Lines of a section stand in the order of their days. */
  readonly on: string
  readonly say: () => EntryWords
}

type EntryWords = {
  readonly kind: AgendaItem['task']['kind'] | 'drift'
  readonly title: string
  readonly sentence: string
  readonly when: string
  readonly note: string
  readonly label: string
  readonly act: AgendaItem['act']
  readonly rule: DriftRule | null
}

/** Everything that the partners of an owner need, by the day it is due or began. */
export function todayEntries(
  { byPartner, day }: DriftList,
  partners: ReadonlyMap<string, Partner>,
  owner: string | null,
): readonly TodayEntry[] {
  const entries: TodayEntry[] = []
  for (const [id, drift] of byPartner) {
    const partner = partners.get(id)
    if (partner === undefined || (owner !== null && partner.owner.trim() !== owner)) continue
    entries.push(...entriesOf(drift, partner, day))
  }
  return entries.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** A drift whose work stands on the agenda already is not said twice. */
function entriesOf(drift: PartnerDrift, partner: Partner, day: string): readonly TodayEntry[] {
  const named = new Set(drift.agenda.map(({ rule }) => rule))
  const isNew = ({ rule }: DriftClock): boolean => !named.has(rule)
  return [
    ...drift.agenda.map((item) => fromAgenda(item, partner, day)),
    ...drift.findings
      .filter((finding) => finding.pause === null && isNew(finding))
      .map((one) => fromClock(one, partner, `drift-${one.severity}`)),
    ...drift.coming.filter(isNew).map((clock) => fromClock(clock, partner, 'coming')),
  ]
}

const fromAgenda = (item: AgendaItem, partner: Partner, day: string): TodayEntry => ({
  key: `${partner.id} ${item.task.kind} ${item.subject}`,
  section: agendaTime(item.dueOn, day),
  partner,
  on: item.dueOn,
  say: () => sayAgenda(item, day),
})

const sayAgenda = (item: AgendaItem, day: string): EntryWords => ({
  kind: item.task.kind,
  title: taskTitles[item.task.kind],
  sentence: taskSentence(item.task),
  when: dueText(daysBetween(day, item.dueOn)),
  note: item.rule === null ? '' : `${clauseOf(item.rule)}: ${clauseText(item.rule)}`,
  label: actLabel(item.act),
  act: item.act,
  rule: item.rule,
})

const fromClock = (clock: DriftClock, partner: Partner, section: TodaySection): TodayEntry => ({
  key: `${partner.id} ${clock.rule} ${clock.subject}`,
  section,
  partner,
  on: clock.startsOn,
  say: () => sayClock(clock, section),
})

const sayClock = (clock: DriftClock, section: TodaySection): EntryWords => ({
  kind: 'drift',
  title: ruleNames[clock.rule],
  sentence: causeSentence(clock),
  when: section === 'coming' ? driftWords.from(clock.startsOn) : driftWords.since(clock.startsOn),
  note: `${clauseOf(clock.rule)}: ${clauseText(clock.rule)}`,
  label: actLabel(clock.act),
  act: clock.act,
  rule: clock.rule,
})

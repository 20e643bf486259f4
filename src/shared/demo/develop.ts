import type { MetricId } from '../protocol/vocabulary'
import { metricEntryId } from '../domain/records/metric-entry'
import type { Course } from './course'
import type { Life } from './life'
import { editCampaign } from './outputs'

export function logContact(life: Life, summary: string): void {
  life.do({
    kind: 'save-record',
    table: 'communications',
    record: {
      id: life.nextId(),
      partnerId: life.partnerId,
      on: life.day,
      channel: 'call',
      withWhom: life.dossier.partner.contacts[0]?.name ?? '',
      direction: 'two-way',
      summary,
      served: ['clear-updates', 'aligned-expectations'],
    },
  })
}

const levels: Readonly<Record<Course, number>> = { strong: 1.4, fair: 1, weak: 0.35 }

/** One month of figures; what nobody measured is said to be so, never written as zero. */
export function measureMonth(life: Life, course: Course, index: number): void {
  const level = levels[course] * (1 + ((index * 7) % 5) / 10)
  const values: readonly (readonly [MetricId, number | null, 'measured' | 'estimated' | 'not-measured'])[] = [
    ['leads', Math.round(14 * level), 'measured'],
    ['revenue', Math.round(5_200 * level), index % 4 === 3 ? 'estimated' : 'measured'],
    ['cost', 2_900 + ((index * 130) % 700), 'measured'],
    ['engagement', Math.round(340 * level), 'measured'],
    ['satisfaction', course === 'weak' ? 4 : course === 'fair' ? 7 : 9, 'measured'],
    [
      'conversion',
      index % 3 === 1 ? null : Number((6 * level).toFixed(1)),
      index % 3 === 1 ? 'not-measured' : 'measured',
    ],
  ]
  for (const [metric, value, kind] of values) {
    life.do({
      kind: 'save-record',
      table: 'metricEntries',
      record: {
        id: metricEntryId(life.partnerId, metric, life.month),
        partnerId: life.partnerId,
        cycle: life.dossier.partner.cycle,
        month: life.month,
        metric,
        kind,
        value,
        source: kind === 'estimated' ? 'Estimate of the owner' : 'Data Brain, monthly report',
        asOf: life.day,
      },
    })
  }
}

/** Contact by a cadence from here on until today, and the figures of each month where a course is given. */
export function keepUp(life: Life, days: number, course: Course | null): void {
  while (!life.isToday) {
    if (course !== null) measureMonth(life, course, Number(life.month.slice(5)))
    logContact(life, 'Where both sides stand, and what is open.')
    life.wait(days)
  }
}

/** Months of execution: figures, calls, results at the end, and what grew out of it. */
export function develop(life: Life, course: Course, months: number): void {
  editCampaign(life, { state: 'running' })
  for (let index = 0; index < months; index += 1) {
    measureMonth(life, course, index)
    logContact(
      life,
      index % 2 === 0 ? 'Figures of the month, next event, open leads.' : 'Feedback from both sales teams.',
    )
    life.wait(30)
  }
  editCampaign(life, {
    state: 'done',
    results:
      course === 'weak' ? 'Half of the planned visitors; few leads.' : 'More visitors than planned, leads on target.',
    resultsOn: life.day,
  })
  if (course === 'weak') {
    life.do({
      kind: 'edit-evidence',
      stage: 'development',
      patch: { noOpportunityBecause: 'Their new management stopped all joint work for now.' },
    })
    return
  }
  life.do({
    kind: 'save-record',
    table: 'opportunities',
    record: {
      id: life.nextId(),
      partnerId: life.partnerId,
      cycle: life.dossier.partner.cycle,
      kind: course === 'strong' ? 'deeper-integration' : 'additional-campaigns',
      title: course === 'strong' ? 'Single sign-on between both products' : 'A second series in autumn',
      state: 'seen',
      seenOn: life.day,
      expected: course === 'strong' ? 'A fifth more conversions' : 'Another 40 leads',
      actual: '',
    },
  })
}

import { keysOf } from '#shared/protocol/vocabulary'
import { driftRules } from '#shared/domain/drift/drift-clock'
import type { DriftFinding } from '#shared/domain/drift/find-drift'
import type { DriftedPartner, DriftReport } from '#shared/report/drift-report'
import { actLabel, causeSentence, clauseOf, driftWords, ruleNames, severityWords } from '../../../text/drift'
import { showDay, showNumber } from '../../../text/formats'
import { driftReportWords } from '../../../text/report-kinds'
import { placeLabel } from '../../../text/refusals'
import { reportNames, sheetWords } from '../../../text/reports'
import { type Atom, heading, note, subheading, table, type TableFrame } from '../sheets/atom'
import { titleAtom } from './title-atom'

const countsFrame: TableFrame = {
  id: 'counts',
  columns: [
    { title: driftReportWords.drift, width: 40 },
    { title: driftReportWords.clause, width: 42 },
    { title: driftReportWords.findings, width: 18, end: true },
  ],
}

const findingsColumns: TableFrame['columns'] = [
  { title: driftReportWords.drift, width: 20 },
  { title: driftReportWords.since, width: 13 },
  { title: driftReportWords.why, width: 47 },
  { title: driftReportWords.next, width: 20 },
]

const comingFrame: TableFrame = {
  id: 'coming',
  columns: [
    { title: driftReportWords.from, width: 14 },
    { title: driftReportWords.partner, width: 26 },
    { title: driftReportWords.drift, width: 20 },
    { title: driftReportWords.why, width: 40 },
  ],
}

/** The Drift Report: the count of every rule, the findings partner by partner, and what is coming. */
export function driftAtoms(report: DriftReport): readonly Atom[] {
  const { looked, partners, counts, overdue, paused, coming, daysAhead } = report
  const findings = partners.reduce((sum, one) => sum + one.findings.length, 0)
  const title = { eyebrow: reportNames.drift, title: driftWords.total(findings, partners.length) }
  return [
    titleAtom({
      ...title,
      facts: [driftReportWords.looked(looked), driftWords.overdue(overdue), driftWords.pausedCount(paused)],
    }),
    heading('rules', driftReportWords.byRule),
    ...table(
      countsFrame,
      keysOf(driftRules).map((rule) => [ruleNames[rule], clauseOf(rule), showNumber(counts[rule])]),
    ),
    heading('partners', driftReportWords.byPartner),
    ...(partners.length === 0 ? [note('none', driftReportWords.none)] : partners.flatMap(partnerPart)),
    heading('coming-heading', driftReportWords.coming(daysAhead)),
    ...(coming.length === 0
      ? [note('nothing-coming', driftReportWords.nothingComing)]
      : table(
          comingFrame,
          coming.map((clock) => [showDay(clock.startsOn), clock.name, ruleNames[clock.rule], causeSentence(clock)]),
        )),
  ]
}

const partnerPart = ({ name, owner, stage, cycle, findings }: DriftedPartner, index: number): readonly Atom[] => [
  subheading(`partner-${String(index)}`, name),
  {
    ...note(
      `facts-${String(index)}`,
      [
        placeLabel(stage),
        sheetWords.cycle(cycle),
        sheetWords.owner(owner),
        driftReportWords.findingCount(findings.length),
      ].join(' · '),
    ),
    keepsWithNext: true,
  },
  ...table({ id: `findings-${String(index)}`, columns: findingsColumns }, findings.map(findingRow)),
]

const findingRow = (finding: DriftFinding): readonly string[] => [
  `${ruleNames[finding.rule]} (${severityWords[finding.severity].toLowerCase()})`,
  showDay(finding.startsOn),
  finding.pause === null
    ? causeSentence(finding)
    : `${causeSentence(finding)} ${driftWords.pausedUntil(finding.pause.until, finding.pause.because)}.`,
  actLabel(finding.act).replace(/ …$/, ''),
]

import { decisions } from '#shared/protocol/decisions'
import { stages } from '#shared/protocol/stages'
import { exitReasons } from '#shared/protocol/vocabulary'
import { declineReasons } from '#shared/domain/records/exit-dossier'
import { tiers } from '#shared/domain/records/partner'
import type { ExitRecord } from '#shared/report/exit-record'
import type { Stay } from '#shared/report/stays'
import { exitWords } from '../../../text/closing'
import { cycleWords } from '../../../text/cycles'
import { capitalised, showDay } from '../../../text/formats'
import { exitRecordWords } from '../../../text/report-kinds'
import { reportNames, reviewWords, sheetWords } from '../../../text/reports'
import { partText } from '../../../text/requirements'
import { type Atom, block, heading, note, subheading, table, type TableFrame, written } from '../sheets/atom'
import { cycleAtoms } from './cycle-atoms'
import { titleAtom } from './title-atom'

const reasons: Readonly<Record<string, string>> = { ...exitReasons, ...declineReasons }

const staysFrame: TableFrame = {
  id: 'stays',
  columns: [
    { title: exitRecordWords.cycle, width: 10 },
    { title: exitRecordWords.stage, width: 20 },
    { title: exitRecordWords.from, width: 17 },
    { title: exitRecordWords.to, width: 17 },
    { title: exitRecordWords.days, width: 9, end: true },
    { title: exitRecordWords.decision, width: 27 },
  ],
}

/** The Exit Record: why and how a partnership ended or was declined, for the file. */
export function exitAtoms(report: ExitRecord): readonly Atom[] {
  const { partner, closing, closedOn, from, dossier, cycles, currency, stays } = report
  const text = (key: string, title: string, words: string): readonly Atom[] => [
    subheading(`${key}-title`, title),
    ...written(key, words, exitRecordWords.notRecorded),
  ]
  return [
    titleAtom({
      eyebrow: `${reportNames.exit}: ${exitRecordWords.closings[closing]}`,
      title: partner.name,
      facts: [
        exitRecordWords.closedOn(closedOn, stages[from].label),
        sheetWords.cycle(partner.cycle),
        sheetWords.owner(partner.owner),
        tiers[partner.tier],
        partner.segment,
        partner.country,
      ],
    }),
    ...gapsNote(report),
    heading('reason', exitWords.reason),
    block(
      'reason-text',
      <p>
        <b>
          {dossier.reason === null ? exitRecordWords.noReason : capitalised(reasons[dossier.reason] ?? dossier.reason)}
        </b>
      </p>,
    ),
    ...decisionAtoms(report),
    ...text('evidence', exitWords.evidence, dossier.evidence),
    ...text('obligations', exitWords.obligations, dossier.obligations),
    ...text('lessons', exitWords.lessons, dossier.lessons),
    ...text('feedback', exitWords.partnerFeedback, dossier.partnerFeedback),
    subheading('re-approach-title', exitWords.reApproach),
    block('re-approach', <p>{reApproachText(dossier)}</p>),
    heading('course', exitRecordWords.course),
    ...table(staysFrame, stays.map(stayRow)),
    ...(closing === 'declined' && cycles.length === 1
      ? []
      : [heading('cycles-heading', cycleWords.title), ...cycleAtoms(cycles, currency)]),
    block('signatures', <Signatures />),
  ]
}

const gapsNote = ({ gaps }: ExitRecord): readonly Atom[] =>
  gaps.length === 0 ? [] : [note('gaps', exitRecordWords.gaps(gaps.map((gap) => partText[gap])))]

function decisionAtoms({ decision, dossier }: ExitRecord): readonly Atom[] {
  const decidedBy = dossier.decidedBy.trim() === '' ? exitRecordWords.notRecorded : dossier.decidedBy
  const lines = [note('decided-by', `${exitWords.decidedBy}: ${decidedBy}`)]
  if (decision === null) return lines
  const { decision: id, by, on, rationale, protocolVersion } = decision
  return [
    ...lines,
    note('decision', exitRecordWords.recorded(decisions[id].label, `${by}, ${showDay(on)}`, protocolVersion)),
    ...written('rationale', rationale, exitRecordWords.notRecorded),
  ]
}

function reApproachText({ reApproach }: ExitRecord['dossier']): string {
  if (reApproach === null) return exitRecordWords.notRecorded
  return reApproach.kind === 'never' ? exitWords.again.never : showDay(reApproach.on)
}

const stayRow = ({ cycle, stage, enteredOn, leftOn, days, through }: Stay): readonly string[] => [
  String(cycle),
  stages[stage].label,
  showDay(enteredOn),
  leftOn === null ? reviewWords.now : showDay(leftOn),
  String(days),
  through === null ? '' : decisions[through].label,
]

const Signatures = () => (
  <div className="rs-lines">
    <div className="rs-line">{reviewWords.manager}</div>
    <div className="rs-line">{reviewWords.date}</div>
    <div className="rs-line">{reviewWords.signature}</div>
  </div>
)

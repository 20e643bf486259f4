import { err, ok, type Result } from '../../result'
import { monthOf } from '../calendar'
import type { EditableTable, PartnerCommand } from '../commands'
import type { DecideContext } from '../context'
import type { Dossier } from '../dossier'
import { exitDossierGaps } from '../gate/closing-requirements'
import { closingOf } from '../journey'
import { type ExitDossier, exitDossierId, exitDossierSchema } from '../records/exit-dossier'
import type { Insight } from '../records/insight'
import { metricEntryId } from '../records/metric-entry'
import type { FieldProblem, Refusal } from '../refusal'
import type { Row } from '../tables'
import { sameValue } from '../same-value'
import { addition, type Changes, changesOf, historyEntry, noChanges, removal, replacement } from './changes'
import { parseWith, recordSchemas } from './parse-record'

type Of<K extends PartnerCommand['kind']> = Extract<PartnerCommand, { kind: K }>

const rowsOf = (dossier: Dossier, table: EditableTable): readonly Row[] => dossier[table]

/** Adds a record to the partner's dossier or replaces the one with the same id. */
export function decideSaveRecord(
  { table, record }: Of<'save-record'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const parsed = parseWith(recordSchemas[table], record)
  if (!parsed.ok) return parsed
  const problems = placeProblems(table, parsed.value, { dossier, context })
  if (problems.length > 0) return err({ kind: 'invalid', problems })
  const before = rowsOf(dossier, table).find((row) => row.id === parsed.value.id) ?? null
  const after = keepLanding(table, before, parsed.value)
  if (before !== null && sameValue(before, after)) return ok(noChanges)
  const subject = `${table}: ${titleOf(after)}`
  const entry = historyEntry(context, dossier.partner, { kind: 'save-record', subject })
  return ok(changesOf([replacement(table, before, after)], [entry]))
}

/** An insight lands by its own command only. */
function keepLanding(table: EditableTable, before: Row | null, after: Row): Row {
  return table === 'insights' ? { ...after, landed: before?.['landed'] ?? null } : after
}

type Checked = { readonly dossier: Dossier; readonly context: DecideContext }

/** What a schema cannot see: the owner of the record, its fixed id, and days that have not come yet. */
function placeProblems(table: EditableTable, record: Row, { dossier, context }: Checked): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  const { today } = context
  if (record['partnerId'] !== dossier.partner.id) problems.push({ path: 'partnerId', message: 'other-partner' })
  const text = (field: string): string => {
    const value = record[field]
    return typeof value === 'string' ? value : ''
  }
  const notAfterToday = (field: string): void => {
    if (text(field) > today) problems.push({ path: field, message: 'in-future' })
  }
  if (table === 'communications') notAfterToday('on')
  if (table === 'opportunities') notAfterToday('seenOn')
  if (table === 'insights') notAfterToday('raisedOn')
  if (table === 'campaigns') notAfterToday('resultsOn')
  for (const field of ['cycle', 'confirmedFor']) {
    if (Number(record[field] ?? 1) > dossier.partner.cycle) problems.push({ path: field, message: 'in-future' })
  }
  if (table === 'exitDossiers') problems.push(...closedProblems(exitDossierSchema.parse(record), dossier))
  if (table === 'metricEntries') {
    notAfterToday('asOf')
    if (record['kind'] === 'measured' && text('month') > monthOf(today)) {
      problems.push({ path: 'month', message: 'measured-in-future' })
    }
    const metric = record['metric'] as Parameters<typeof metricEntryId>[1]
    if (record.id !== metricEntryId(dossier.partner.id, metric, text('month'))) {
      problems.push({ path: 'id', message: 'not-understood' })
    }
  }
  return problems
}

/** Exit Rule: the dossier of a closing that was decided may be corrected, never emptied. */
function closedProblems(record: ExitDossier, { partner }: Dossier): readonly FieldProblem[] {
  if (record.id !== exitDossierId(partner.id, record.cycle)) return [{ path: 'id', message: 'not-understood' }]
  const closing = closingOf(partner, record.cycle)
  if (closing === null) return []
  return exitDossierGaps(record, closing).map((part) => ({
    path: part.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    message: 'required',
  }))
}

/** How a record is named in history. */
function titleOf(row: Row): string {
  for (const field of ['title', 'name', 'text', 'summary', 'month', 'rule', 'reason']) {
    const value = row[field]
    if (typeof value === 'string' && value !== '') {
      const metric = row['metric']
      return typeof metric === 'string' ? `${metric} ${value}` : value
    }
  }
  return ''
}

export function decideRemoveRecord(
  { table, recordId }: Of<'remove-record'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const before = rowsOf(dossier, table).find((row) => row.id === recordId)
  if (before === undefined) return err({ kind: 'no-such-record', table })
  if (table === 'exitDossiers' && closingOf(dossier.partner, Number(before['cycle'])) !== null) {
    return err({ kind: 'partner-closed' })
  }
  const entry = historyEntry(context, dossier.partner, {
    kind: 'remove-record',
    subject: `${table}: ${titleOf(before)}`,
  })
  return ok(changesOf([removal(table, before)], [entry]))
}

/** Feedback Loop Rule: an insight lands as a playbook item or with the reason why nothing changes. */
export function decideLandInsight(
  { insightId, landing }: Of<'land-insight'>,
  dossier: Dossier,
  context: DecideContext,
): Result<Changes, Refusal> {
  const insight = dossier.insights.find((one) => one.id === insightId)
  if (insight === undefined) return err({ kind: 'no-such-record', table: 'insights' })
  if (insight.landed !== null) return err({ kind: 'already-landed' })
  const item = landing.kind === 'playbook' ? playbookItem(insight, landing.item, { dossier, context }) : null
  const landed =
    item === null || landing.kind === 'no-change'
      ? { kind: 'no-change', because: landing.kind === 'no-change' ? landing.because : '', on: context.today }
      : { kind: 'playbook', playbookItemId: item.id, on: context.today }
  const parsed = parseWith(recordSchemas.insights, { ...insight, landed })
  if (!parsed.ok) return parsed
  const added = item === null ? null : parseWith(recordSchemas.playbook, item)
  if (added !== null && !added.ok) return added
  const changes = [replacement('insights', insight, parsed.value)]
  if (added !== null) changes.push(addition('playbook', added.value))
  const entry = historyEntry(context, dossier.partner, { kind: 'land-insight', subject: insight.text })
  return ok(changesOf(changes, [entry]))
}

type NewItem = Extract<Of<'land-insight'>['landing'], { kind: 'playbook' }>['item']

const playbookItem = (insight: Insight, item: NewItem, { dossier, context }: Checked) => ({
  ...item,
  id: context.newId(),
  stage: item.kind === 'fit-criterion' ? ('research' as const) : insight.targetStage,
  fromInsightId: insight.id,
  fromPartner: dossier.partner.name,
  addedAt: context.now,
  retiredAt: null,
})

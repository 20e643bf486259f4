import { describe, expect, it } from 'vitest'
import { aMergeStore, act, exported, merged, type MergeStore } from '../../../../helpers/a-merge-store'
import { anOrigin, readBack, typeInto } from '../../../../helpers/a-workbook'
import { aContext } from '../../../../helpers/builders/a-context'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aGoal, aMetricEntry } from '../../../../helpers/builders/a-record'
import { writeWorkbook } from '../../../../../src/main/services/sheet/write-workbook'
import { readZipDirectory } from '../../../../../src/main/services/sheet/zip-directory'
import { readZipPart } from '../../../../../src/main/services/sheet/zip-part'
import { foreseeMerge } from '#shared/workbook/own/foresee-merge'
import { noChoices } from '#shared/workbook/own/merge-choices'
import { planSignOffs } from '#shared/workbook/own/plan-sign-offs'
import { planSignOffWorkbook } from '#shared/workbook/own/plan-sign-off-workbook'
import { openAsks } from '#shared/workbook/own/sign-off-asks'
import type { SheetPlan } from '#shared/workbook/sheet-plan'

const canary = (name: string): string => `CANARY-${name}`
const asked = aDossier({
  partner: {
    id: 'p1',
    name: 'Acme',
    stage: 'negotiation',
    tier: 'high-value',
    owner: canary('owner'),
    notes: canary('notes'),
    website: canary('website'),
    contacts: [{ name: canary('contact'), role: '', email: '', phone: '' }],
  },
  goals: [aGoal({ partnerId: 'p1', title: canary('goal') })],
  metricEntries: [aMetricEntry({ partnerId: 'p1', id: 'p1:leads:2026-04', value: 123 })],
})
const notAsked = aDossier({ partner: { id: canary('p2'), name: canary('other'), stage: 'research' } })
const start = aMergeStore('a', [asked, notAsked])

/** The workbook of Data Brain, which judges measured figures only. */
function dataWorkbook(store: MergeStore): readonly SheetPlan[] {
  const { workspace } = aContext()
  const dossiers = [...store.dossiers.values()]
  const asks = dossiers.flatMap((dossier) => openAsks(dossier, workspace))
  const names = new Map(dossiers.map(({ partner }) => [partner.id, partner.name]))
  return planSignOffWorkbook({ brain: 'data', asks, names }, anOrigin())
}

const fill = (plans: readonly SheetPlan[], verdict: string, by: string): readonly SheetPlan[] =>
  typeInto(typeInto(plans, ['Sign-offs', 1, 'Verdict'], verdict), ['Sign-offs', 1, 'Your name'], by)

const given = (store: MergeStore) => store.dossiers.get('p1')?.signOffs ?? []

const refusals = (store: MergeStore, plans: readonly SheetPlan[]) => {
  const { steps } = planSignOffs(readBack(plans), store.dossiers)
  const foreseen = foreseeMerge(steps, [], { dossiers: store.dossiers, context: aContext(), rationale: '' })
  return foreseen.heldBack.map(({ refusal }) => refusal)
}

describe('the sign-off workbook of one function', () => {
  const plans = dataWorkbook(start)

  it('asks the function’s question about the asked partners, with the facts and empty cells for the answer', () => {
    const sheet = plans.find(({ name }) => name === 'Sign-offs')
    expect(sheet?.rows).toHaveLength(2)
    expect(sheet?.rows[1]?.[2]).toBe('Acme')
    expect(sheet?.rows[1]).toContain('Is the performance of this partnership measured?')
    expect(sheet?.rows[1]?.[6]).toMatch(/^leads: 123 \(measured\)\n/)
    expect(sheet?.columns.filter(({ choices }) => choices !== null)).toMatchObject([
      { choices: ['Approved', 'Objected'] },
    ])
  })

  it('holds nothing of other partners and nothing that the function does not judge', async () => {
    const bytes = Buffer.from(await writeWorkbook(plans))
    const parts = readZipDirectory(bytes).map((part) => readZipPart(bytes, part).toString('utf8'))
    expect(parts.length).toBeGreaterThan(5)
    for (const text of [...parts, bytes.toString('latin1')]) {
      expect(text).not.toContain('CANARY')
      expect(text).not.toMatch(/Sales Brain|HeadOffice|strategically/)
    }
  })

  it('becomes a sign-off bound to the facts when it comes back, once', () => {
    const answered = fill(plans, ' approved ', 'Dora Data')
    const after = merged(start, readBack(answered), noChoices)
    expect(given(after)).toMatchObject([{ brain: 'data', verdict: 'approved', by: 'Dora Data', cycle: 1 }])
    expect(merged(after, readBack(answered), noChoices)).toBe(after)
  })

  it('is refused when the facts changed since, with what changed', () => {
    const record = aMetricEntry({ partnerId: 'p1', id: 'p1:leads:2026-04', value: 99 })
    const later = act(start, [{ partnerId: 'p1', command: { kind: 'save-record', table: 'metricEntries', record } }])
    const answered = fill(plans, 'Approved', 'Dora Data')
    expect(refusals(later, answered)).toEqual([{ kind: 'sign-off-stale', changedFacts: ['leads'] }])
    expect(given(merged(later, readBack(answered), noChoices))).toEqual([])
  })

  it('is refused from the owner', () => {
    expect(refusals(start, fill(plans, 'Approved', canary('owner')))).toEqual([{ kind: 'self-sign-off' }])
  })

  it('is told with its cell when the name or the verdict is missing', () => {
    const problems = (filled: readonly SheetPlan[]) => planSignOffs(readBack(filled), start.dossiers).problems
    expect(problems(fill(plans, 'Approved', ''))).toMatchObject([{ sheet: 'Sign-offs', cell: 'I2' }])
    expect(problems(fill(plans, '', 'Dora Data'))).toMatchObject([{ sheet: 'Sign-offs', cell: 'H2' }])
    expect(readBack(fill(plans, 'perhaps', 'Dora')).problems).toMatchObject([{ cell: 'H2', found: 'perhaps' }])
  })

  it('tells an edit of a verdict that was given, and an answer to what nobody asked; neither is taken', () => {
    const after = merged(start, readBack(fill(plans, 'Approved', 'Dora Data')), noChoices)
    const whole = exported(after)
    const at = whole.find(({ name }) => name === 'Sign-offs')?.rows.findIndex((row) => row.includes('Dora Data')) ?? 0
    const edited = planSignOffs(readBack(typeInto(whole, ['Sign-offs', at, 'Verdict'], 'Objected')), after.dossiers)
    expect(edited.steps).toEqual([])
    expect(edited.problems).toMatchObject([{ kind: 'not-taken', cell: `H${String(at + 1)}`, expected: 'approved' }])
    expect(planSignOffs(readBack(whole), after.dossiers).problems).toEqual([])
    const unasked = typeInto(fill(plans, 'Approved', 'Dora Data'), ['Sign-offs', 1, 'Sign-off id'], 'made-up')
    expect(planSignOffs(readBack(unasked), start.dossiers)).toMatchObject({ steps: [], problems: [{ cell: 'H2' }] })
  })

  it('changes nothing when it comes back empty', () => {
    expect(merged(start, readBack(plans), noChoices)).toBe(start)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordChange } from '#shared/domain/change-set'
import type { Changes } from '#shared/domain/decide/changes'
import { recordSchemas } from '#shared/domain/decide/parse-record'
import { journeyBreak } from '#shared/domain/journey'
import { emptyStageWork } from '#shared/domain/records/stage-work'
import { sameValue } from '#shared/domain/same-value'
import { partnerTables } from '#shared/domain/tables'
import { anEmptyDesk, type Desk, write } from '../../../../helpers/builders/a-desk'
import { carryOut, type Met, steps } from '../../../../helpers/builders/random-commands'
import { rowAt, takeBack } from '../../../../helpers/builders/take-back'

const runs = Number(process.env['RUNS'] ?? 300)

type Act = { readonly met: Met; readonly changes: Changes }

const actsOf = (met: readonly Met[]): readonly Act[] =>
  met.flatMap((one) =>
    one.result.ok && one.result.value.changes.length > 0 ? [{ met: one, changes: one.result.value }] : [],
  )

/** Records without regard to their order in a table. */
const recordsOf = ({ dossier, context }: Desk) => ({
  playbook: byId(context.workspace.playbook),
  partner: dossier?.partner ?? null,
  ...Object.fromEntries(partnerTables.map((table) => [table, byId(dossier?.[table] ?? [])])),
})

const byId = (rows: readonly { readonly id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

function undone(desk: Desk, changes: readonly RecordChange[]): { readonly desk: Desk; readonly changes: Changes } {
  const result = takeBack(desk, changes)
  if (!result.ok) throw new Error(`The undo was refused: ${JSON.stringify(result.error)}`)
  if (result.value.kept.length > 0) throw new Error(`The undo kept ${JSON.stringify(result.value.kept)}`)
  return { desk: write(desk, result.value), changes: result.value }
}

const forAllActs = (check: (acts: readonly Act[], end: Desk, salt: number) => void): void => {
  fc.assert(
    fc.property(steps(15), fc.nat(10_000), (all, salt) => {
      const met = carryOut(all, anEmptyDesk())
      const end = met.at(-1)?.after
      if (end !== undefined) check(actsOf(met), end, salt)
    }),
    { numRuns: runs },
  )
}

describe('undo of any sequence', { timeout: 30_000 + runs * 200 }, () => {
  it('gives the records as they were before each act, back to none', () => {
    forAllActs((acts, end) => {
      let desk = end
      for (const { met, changes } of acts.toReversed()) {
        desk = undone(desk, changes.changes).desk
        const [stands, stood] = [recordsOf(desk), recordsOf(met.before)]
        if (!sameValue(stands, stood)) throw new Error(JSON.stringify({ stands, stood }))
      }
      expect(desk.dossier).toBeNull()
      expect(desk.context.workspace.playbook).toEqual([])
    })
  })

  it('appends to history and takes nothing from it', () => {
    forAllActs((acts, end) => {
      const last = acts.at(-1)
      if (last === undefined) return
      const { history } = undone(end, last.changes.changes).desk
      expect(history.slice(0, end.history.length)).toEqual(end.history)
      expect(history.slice(end.history.length).map(({ kind }) => kind)).toEqual(['undo'])
    })
  })

  it('is redone to the same records, decisions through the gate', () => {
    forAllActs((acts, end, salt) => {
      let desk = end
      const taken: { readonly act: Act; readonly undo: Changes }[] = []
      for (const act of acts.toReversed().slice(0, 1 + (salt % 12))) {
        const step = undone(desk, act.changes.changes)
        desk = step.desk
        taken.push({ act, undo: step.changes })
      }
      for (const { act, undo } of taken.toReversed()) {
        const { command } = act.met
        const again = takeBack(desk, undo.changes, command.kind === 'take-decision' ? command.proposal : null)
        if (!again.ok) throw new Error(`The redo of ${command.kind} was refused: ${JSON.stringify(again.error)}`)
        desk = write(desk, again.value)
      }
      expect(recordsOf(desk)).toEqual(recordsOf(end))
    })
  })

  it('out of order keeps every later edit, names it, and leaves a lawful record', () => {
    forAllActs((acts, end, salt) => {
      const chosen = salt % Math.max(1, acts.length)
      const changes = acts[chosen]?.changes.changes ?? []
      const result = takeBack(end, changes)
      if (!result.ok) return
      const edits: Edits = { end, after: write(end, result.value), kept: result.value.kept }
      expect(changes.flatMap((change) => lostEdits(change, edits))).toEqual([])
      const { dossier } = edits.after
      expect(dossier === null ? null : journeyBreak(dossier.partner)).toBeNull()
      expect(result.value.changes.filter(({ table, after: row }) => !fitsSchema(table, row))).toEqual([])
    })
  })
})

const fitsSchema = (table: RecordChange['table'], row: RecordChange['after']): boolean =>
  row === null || sameValue(recordSchemas[table].safeParse(row).data, row)

type Edits = { readonly end: Desk; readonly after: Desk; readonly kept: Changes['kept'] }

const flat = (row: object): Map<string, unknown> =>
  new Map(
    Object.entries(row).flatMap(([field, value]: [string, unknown]) =>
      ['actions', 'values', 'evidence'].includes(field) && typeof value === 'object' && value !== null
        ? Object.entries(value).map(([part, inner]: [string, unknown]) => [`${field}.${part}`, inner] as const)
        : [[field, value] as const],
    ),
  )

/** Fields that stood differently from what the act made of them, and that the undo changed or did not name. */
function lostEdits({ table, id, before, after: made }: RecordChange, { end, after, kept }: Edits): readonly string[] {
  const now = rowAt(end, table, id)
  if (made === null || now === null) return []
  const then = flat(rowAt(after, table, id) ?? {})
  const names = kept.filter((one) => one.id === id && one.table === table).flatMap(({ fields }) => fields)
  // A stage's work begins with the first mark or statement: what it holds beside was changed by nobody.
  const blank = table === 'stageWork' ? flat(emptyStageWork('', 1, 'research')) : new Map<string, unknown>()
  const changed = (field: string): boolean =>
    !sameValue(before === null ? blank.get(field) : flat(before).get(field), flat(made).get(field))
  return [...flat(now)]
    .filter(([field, value]) => !sameValue(value, flat(made).get(field)))
    .filter(
      ([field, value]) =>
        !sameValue(then.get(field), value) || (flat(made).has(field) && changed(field) && !names.includes(field)),
    )
    .map(([field]) => `${table}.${field}`)
}

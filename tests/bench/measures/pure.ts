import type { Figure, Samples } from '../figure'
import type { Snapshot } from '#shared/backup/snapshot'
import type { Workspace } from '#shared/domain/context'
import type { Dossier } from '#shared/domain/dossier'
import { lookAtDrift } from '#shared/domain/drift/find-drift'
import { checkColumns } from '#shared/domain/gate/check-columns'
import { partnerTables, type Row } from '#shared/domain/tables'
import type { Desk } from '../world/desk'
import { richId } from '../world/make-partners'

type Clock = () => number

/** ms on the wall: what somebody waits. */
const wall: Clock = () => performance.now()

/** ms of processor of this program: neighbours on the machine hardly move it. */
export const processor: Clock = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** ms of each of some turns. The first is thrown away: nothing is compiled then. */
export async function timeRuns(runs: number, work: () => unknown, clock: Clock = wall): Promise<Samples> {
  const samples: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const startedAt = clock()
    await work()
    samples.push(clock() - startedAt)
  }
  return samples.slice(1)
}

export function toDossiers({ tables }: Snapshot): readonly Dossier[] {
  const dossiers = new Map<string, Record<string, unknown>>(
    tables.partners.map((partner) => [
      partner.id,
      { partner, ...Object.fromEntries(partnerTables.map((table) => [table, [] as Row[]])) },
    ]),
  )
  for (const table of partnerTables) {
    for (const row of tables[table]) {
      const list = dossiers.get(String(row['partnerId']))?.[table]
      if (Array.isArray(list)) list.push(row)
    }
  }
  return [...dossiers.values()] as unknown as readonly Dossier[]
}

export const toWorkspace = ({ tables }: Snapshot): Workspace =>
  ({ settings: tables.settings[0], people: tables.people, playbook: tables.playbook }) as unknown as Workspace

const today = (): string => new Date().toISOString().slice(0, 10)

/** All rules for all partners, their records being in memory. */
export async function drift({ options, workspace }: Desk): Promise<readonly Figure[]> {
  const snapshot = workspace(options.partners)
  const dossiers = toDossiers(snapshot)
  const input = { workspace: toWorkspace(snapshot), today: today() }
  let findings = 0
  const ours = await timeRuns(
    options.runs,
    () => {
      findings = 0
      for (const dossier of dossiers) findings += lookAtDrift({ ...input, dossier }, 30).findings.length
    },
    processor,
  )
  return [
    { bench: 'drift: one pass over all partners', ours, limit: null, goal: 150, unit: 'ms of processor' },
    { bench: 'drift: findings', ours: [findings], limit: null, goal: null, unit: 'findings' },
  ]
}

/** What every column answers to one partner that is picked up. */
export async function verdicts({ options, workspace }: Desk): Promise<readonly Figure[]> {
  const snapshot = workspace(options.partners)
  const context = { workspace: toWorkspace(snapshot), today: today() }
  const dossiers = toDossiers(snapshot)
  const rich = dossiers.filter(({ partner }) => partner.id === richId)
  const each = async (chosen: readonly Dossier[]): Promise<Samples> => {
    const times = await timeRuns(
      options.runs,
      () => {
        for (let at = 0; at < 200; at += 1) {
          const dossier = chosen[at % chosen.length]
          if (dossier !== undefined) checkColumns(dossier, context)
        }
      },
      processor,
    )
    return times.map((time) => time / 200)
  }
  return [
    {
      bench: 'verdicts: all columns, one partner',
      ours: await each(dossiers),
      limit: null,
      goal: 4,
      unit: 'ms of processor',
    },
    {
      bench: 'verdicts: partner with five years',
      ours: await each(rich),
      limit: null,
      goal: 4,
      unit: 'ms of processor',
    },
  ]
}

import { type Figure, median } from '../figure'
import type { Desk } from '../world/desk'
import { processor, timeRuns, toDossiers, toWorkspace } from './pure'
import { measureStarts, startGoal } from './start'
import { lookAtDrift } from '#shared/domain/drift/find-drift'

const sizes = [500, 2_000, 10_000, 50_000] as const

/** The slope in the log-log plane: 1 when twice the partners cost twice as much, below it when they cost less. */
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const across = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return across / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

/** How the costs grow with the partners, up to five times the number that is asked for. */
export async function growth(desk: Desk): Promise<readonly Figure[]> {
  const today = new Date().toISOString().slice(0, 10)
  const figures: Figure[] = []
  const costs = {
    interactive: [] as [number, number][],
    cpu: [] as [number, number][],
    drift: [] as [number, number][],
  }
  for (const size of sizes.filter((one) => one <= 5 * desk.options.partners)) {
    const snapshot = desk.workspace(size)
    const workspace = toWorkspace(snapshot)
    const dossiers = toDossiers(snapshot)
    const pass = await timeRuns(
      desk.options.runs,
      () => {
        for (const dossier of dossiers) lookAtDrift({ dossier, workspace, today }, 30)
      },
      processor,
    )
    costs.drift.push([size, median(pass)])
    const { ours, limit } = await measureStarts(await desk.world(size), desk.options.runs)
    const interactive = ours.map((one) => one.interactive)
    costs.interactive.push([size, median(interactive)])
    costs.cpu.push([size, median(ours.map((one) => one.cpu))])
    figures.push({
      bench: `growth: interactive at ${String(size)}`,
      ours: interactive,
      limit: limit.map((one) => one.interactive),
      goal: startGoal(size),
      unit: 'ms',
    })
    if (size !== desk.options.partners) await desk.drop(size)
  }
  for (const [name, points] of Object.entries(costs)) {
    figures.push({
      bench: `growth: exponent of ${name}`,
      ours: [exponentOf(points)],
      limit: null,
      goal: 1.15,
      unit: '',
    })
  }
  return figures
}

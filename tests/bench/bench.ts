import { cpus } from 'node:os'
import { type Figure, toJsonLine, toTable } from './figure'
import { measures } from './measures/all'
import { parseOptions } from './options'
import { createDesk } from './world/desk'

/** Runs the chosen measures, prints each figure as it comes and the table at the end; the exit code tells a failure to measure. */
export async function bench(args: readonly string[]): Promise<number> {
  const options = parseOptions(args)
  if (options.list) {
    console.log(Object.keys(measures).join('\n'))
    return 0
  }
  const unknown = options.only.filter((name) => !(name in measures))
  if (unknown.length > 0) throw new Error(`No such measure: ${unknown.join(', ')}. --list names them.`)
  console.log(`${cpus()[0]?.model ?? 'unknown processor'} x ${String(cpus().length)}, Node ${process.version}`)
  console.log(`${String(options.partners)} partners, ${String(options.runs)} runs\n`)
  const desk = createDesk(options)
  const figures: Figure[] = []
  const failed: string[] = []
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (options.only.length > 0 && !options.only.includes(name)) continue
      const startedAt = performance.now()
      try {
        for (const figure of await measure(desk)) {
          figures.push(figure)
          console.log(toJsonLine(figure))
        }
      } catch (cause) {
        failed.push(name)
        console.error(
          `!! ${name} could not be measured: ${cause instanceof Error ? cause.message.slice(0, 600) : String(cause)}`,
        )
      }
      console.error(`   ${name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    }
  } finally {
    await desk.close()
  }
  console.log(`\n${toTable(figures)}`)
  if (failed.length > 0) console.log(`\nNot measured: ${failed.join(', ')}`)
  return failed.length > 0 ? 1 : 0
}

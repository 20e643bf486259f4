import { parseArgs } from 'node:util'

export type BenchOptions = {
  readonly partners: number
  readonly runs: number
  /** Names of measures; empty for all of them. */
  readonly only: readonly string[]
  readonly list: boolean
  /** Rounds of scripted use for the memory of the page. */
  readonly rounds: number
}

export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      partners: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '60' },
      only: { type: 'string', default: '' },
      list: { type: 'boolean', default: false },
    },
  })
  return {
    partners: wholeNumber('partners', values.partners),
    runs: wholeNumber('runs', values.runs),
    rounds: wholeNumber('rounds', values.rounds),
    only: values.only.split(',').filter(Boolean),
    list: values.list,
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} must be a whole number, not "${text}".`)
  return value
}

import type { ChartSpec } from '../../ui/chart'

/** One chart with the table behind it. */
export type Figure = {
  readonly title: string
  readonly hint: string
  readonly spec: ChartSpec
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Wide ones take the whole row. */
  readonly wide: boolean
}

export const solid = (value: number) => ({ value, estimated: false })

import type { Figure } from '../figure'
import type { Desk } from '../world/desk'
import { backup } from './backup'
import { board } from './board'
import { bundle } from './bundle'
import { emptyStart } from './empty-start'
import { exportWorkbook } from './export-workbook'
import { growth } from './growth'
import { importList } from './import-list'
import { memory } from './memory'
import { merge } from './merge'
import { palette } from './palette'
import { partner } from './partner'
import { drift, verdicts } from './pure'
import { reports } from './reports'
import { start } from './start'

export type Measure = (desk: Desk) => Promise<readonly Figure[]>

/** Every measure by the name that `--only` takes, in the order in which they run. */
export const measures: Readonly<Record<string, Measure>> = {
  drift,
  verdicts,
  merge,
  bundle,
  export: exportWorkbook,
  'empty-start': emptyStart,
  start,
  board,
  partner,
  palette,
  backup,
  import: importList,
  reports,
  memory,
  growth,
}

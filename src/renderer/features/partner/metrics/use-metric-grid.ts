import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { FieldProblem } from '#shared/domain/refusal'
import { type MetricCell, parseMetricCell, type PasteProblem } from '#shared/workbook/parse-metric-paste'
import { announce } from '../../../state/announcer'
import { metricWords } from '../../../text/metrics'
import { fieldMessage } from '../../../text/refusals'
import { type GridPlace, moveBy } from './grid-keys'
import { createMetricCells, type GridGiven, type MetricCells } from './metric-cells'
import { type CellCommand, toCellCommand } from './to-cell-command'

export type MetricGrid = ReturnType<typeof useMetricGrid>

/** What the month grid knows between the keys and the store: the cell in use, the text being typed, the last paste. */
export function useMetricGrid(given: GridGiven) {
  const cells = createMetricCells(given)
  const inUse = useCellInUse(cells, given)
  const { refusedPaste, onPaste, forgetPaste } = usePaste(cells, inUse, given.readOnly)
  const { place } = inUse
  return {
    ...inUse,
    here: cells.at(place),
    entry: cells.entryAt(place),
    onKeyDown: (event: KeyboardEvent) => handleKey(event, { cells, inUse, readOnly: given.readOnly }),
    refusedPaste,
    onPaste,
    forgetPaste,
  }
}

type InUse = ReturnType<typeof useCellInUse>

/** The cell in use and the text typed into it; a cell is left only when its text was understood and saved. */
function useCellInUse(cells: MetricCells, { months }: GridGiven) {
  const present = Math.max(0, months.indexOf(cells.how.thisMonth))
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: present })
  const [typed, setTyped] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const goTo = (to: GridPlace): void => {
    setPlace(to)
    setTyped(null)
    setFault(null)
  }
  const write = async (where: GridPlace, cell: MetricCell | null): Promise<boolean> => {
    const [problem]: readonly (FieldProblem | undefined)[] = await cells.write(where, cell)
    setFault(problem === undefined ? null : fieldMessage(problem))
    return problem === undefined
  }
  const commit = async (to: GridPlace): Promise<void> => {
    if (typed === null) return goTo(to)
    const parsed = parseMetricCell(typed, cells.at(place), cells.how)
    if (!parsed.ok) {
      setFault(metricWords.problems[parsed.error])
      announce(metricWords.problems[parsed.error])
    } else if (await write(place, parsed.value)) goTo(to)
  }
  /** A cell got the focus: what was being typed elsewhere is saved first. */
  const visit = (to: GridPlace): void => {
    if (typed !== null) void commit(to)
    else if (to.row !== place.row || to.column !== place.column) goTo(to)
  }
  return { place, typed, fault, setTyped, goTo, write, commit, visit }
}

type Handling = { readonly cells: MetricCells; readonly inUse: InUse; readonly readOnly: boolean }

function handleKey(event: KeyboardEvent, { cells, inUse, readOnly }: Handling): void {
  if (event.altKey || event.metaKey) return
  const { place, typed } = inUse
  const command = toCellCommand(event, { typing: typed !== null, entry: cells.entryAt(place), readOnly })
  if (command === null) return
  event.preventDefault()
  carryOut(command, inUse, moveBy(event, place, cells.size) ?? place)
}

function carryOut(command: CellCommand, { place, goTo, commit, setTyped, write }: InUse, next: GridPlace): void {
  switch (command.kind) {
    case 'move':
      goTo(next)
      break
    case 'save-and-move':
      void commit(next)
      break
    case 'give-up':
      goTo(place)
      break
    case 'type':
      setTyped(command.text)
      break
    case 'write':
      void write(place, command.cell)
      break
  }
}

/** A pasted block is taken whole, or what was not understood is listed. */
function usePaste(cells: MetricCells, { place, typed }: InUse, readOnly: boolean) {
  const [refusedPaste, setRefusedPaste] = useState<readonly PasteProblem[]>([])
  const onPaste = async (event: ClipboardEvent): Promise<void> => {
    if (typed !== null || readOnly) return
    event.preventDefault()
    const { problems, count } = await cells.paste(place, event.clipboardData.getData('text/plain'))
    setRefusedPaste(problems)
    announce(problems.length > 0 ? metricWords.pasteRefused(problems.length) : metricWords.pasted(count))
  }
  return { refusedPaste, onPaste, forgetPaste: () => setRefusedPaste([]) }
}

import type { MeasuredPiece } from '#shared/report/pack-pages'
import type { Atom } from './atom'

/** Px left free at the foot of a page: print and screen may differ by a hair in the height of a line. */
const slack = 6

export type Measured = { readonly pieces: readonly MeasuredPiece[]; readonly room: number }

/** Where every piece lies in the unbroken flow, and how much of it a page holds. */
export function measureAtoms(root: HTMLElement, atoms: readonly Atom[]): Measured {
  const room = root.querySelector('.rs-body')?.getBoundingClientRect().height ?? 0
  const elements = [...root.querySelectorAll<HTMLElement>('[data-atom]')]
  const pieces = elements.map((element, index) => {
    const { top, bottom } = element.getBoundingClientRect()
    const atom = atoms[index]
    const table = element.closest('table')
    const head = table?.tHead?.getBoundingClientRect()
    const isFirstRow = atom?.frame !== null && atoms[index - 1]?.frame?.id !== atom?.frame?.id
    return {
      // The head of a table comes with its first row, and again with each row that begins a page.
      top: isFirstRow && head !== undefined ? head.top : top,
      bottom,
      headHeight: isFirstRow || head === undefined ? 0 : head.height,
      keepsWithNext: atom?.keepsWithNext === true,
      startsPage: atom?.startsPage === true && index > 0,
    }
  })
  return { pieces, room: room - slack }
}

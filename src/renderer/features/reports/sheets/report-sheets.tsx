import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { packPages, type PageRange } from '#shared/report/pack-pages'
import type { Report } from '#shared/report/report'
import type { Paper, ReviewSection } from '#shared/report/report-choice'
import { layOut } from '../documents/lay-out'
import { Flow } from './flow'
import { measureAtoms } from './measure-atoms'
import { Sheet } from './sheet'
import './sheet.css'
import './review-page.css'

type Props = {
  readonly report: Report
  readonly sections: readonly ReviewSection[]
  readonly paper: Paper
  /** Called with every page's element once they stand. */
  readonly onLaidOut?: (sheets: readonly HTMLElement[]) => void
}

/**
 * A report on its pages. It is set once in one piece and measured, then set again page by page: what is seen on the
 * screen is what is printed. Give it a key for each report, choice of sections and paper.
 */
export function ReportSheets({ report, sections, paper, onLaidOut }: Props) {
  const { frame, atoms } = useMemo(() => layOut(report, sections), [report, sections])
  const [pages, setPages] = useState<readonly PageRange[] | null>(null)
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return
    if (pages === null) {
      const { pieces, room } = measureAtoms(element, atoms)
      setPages(packPages(pieces, room))
      return
    }
    onLaidOut?.([...element.querySelectorAll<HTMLElement>('.rs-sheet')])
  }, [atoms, pages, onLaidOut])
  if (pages === null) {
    return (
      <div ref={root} className="rs-measuring" aria-hidden>
        <Sheet frame={frame} paper={paper} page={1} pages={1} />
        <div className="rs-flow" data-paper={paper}>
          <Flow atoms={atoms} from={0} />
        </div>
      </div>
    )
  }
  return (
    <div ref={root} className="rs-sheets">
      {pages.map(({ from, to }, index) => (
        <Sheet key={from} frame={frame} paper={paper} page={index + 1} pages={pages.length}>
          <Flow atoms={atoms.slice(from, to)} from={from} />
        </Sheet>
      ))}
    </div>
  )
}

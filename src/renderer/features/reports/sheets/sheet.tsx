import type { ReactNode } from 'react'
import { excerptOf } from '#shared/report/split-text'
import type { Paper } from '#shared/report/report-choice'
import { showMoment } from '../../../text/formats'
import { sheetWords } from '../../../text/reports'

/** What every page of a report says about it. */
export type SheetFrame = {
  readonly title: string
  readonly subject: string
  readonly organisation: string
  readonly asOf: string
  readonly protocolVersion: string
  /** Of reviews only. */
  readonly code: string | null
}

type Props = {
  readonly frame: SheetFrame
  readonly paper: Paper
  readonly page: number
  readonly pages: number
  readonly children?: ReactNode
}

const longestSubject = 60

/** One page as it is printed: head, body, foot. */
export const Sheet = ({ frame, paper, page, pages, children }: Props) => (
  <section className="rs-sheet" data-paper={paper} aria-label={sheetWords.page(page, pages)}>
    <header className="rs-head">
      <span dir="auto">
        {frame.title} · {excerptOf(frame.subject, longestSubject).text}
      </span>
      <span dir="auto">
        {excerptOf(frame.organisation, 40).text}
        {frame.code === null ? '' : ` · ${sheetWords.code} ${frame.code}`}
      </span>
    </header>
    <div className="rs-body">{children}</div>
    <footer className="rs-foot">
      <span>{sheetWords.asOf(showMoment(frame.asOf))}</span>
      <span>{sheetWords.protocol(frame.protocolVersion)}</span>
      <span>{sheetWords.page(page, pages)}</span>
    </footer>
  </section>
)

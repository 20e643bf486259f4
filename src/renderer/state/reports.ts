import { create } from 'zustand'
import type { Report, ReportKind } from '#shared/report/report'
import {
  type Paper,
  type PartnerChoice,
  type ReportOrder,
  type ReviewSection,
  reviewSections,
} from '#shared/report/report-choice'

export type ReportChoice = {
  readonly kind: ReportKind
  readonly which: PartnerChoice
  readonly partnerId: string | null
  /** Chosen on another page; that choice is offered while there are any. */
  readonly chosenIds: ReadonlySet<string>
  readonly order: ReportOrder
  readonly sections: readonly ReviewSection[]
  readonly paper: Paper
  /** One file for all, or one for each partner. */
  readonly files: 'one' | 'each'
}

/** Letter where it is the paper of the country, A4 everywhere else. */
const localPaper = (): Paper => (/-(US|CA|MX|PH|CL|CO|VE)\b/.test(navigator.language) ? 'Letter' : 'A4')

export const useReportChoice = create<ReportChoice>()(() => ({
  kind: 'review',
  which: 'due',
  partnerId: null,
  chosenIds: new Set(),
  order: 'name',
  sections: reviewSections,
  paper: localPaper(),
  files: 'one',
}))

export const setReportChoice = (part: Partial<ReportChoice>): void => {
  useReportChoice.setState(part)
}

/** A report on its way to paper: the page lays it out unseen and hands back its sheets as markup. */
export type LayoutJob = {
  readonly id: number
  readonly report: Report
  readonly sections: readonly ReviewSection[]
  readonly paper: Paper
  readonly finish: (sheets: readonly string[]) => void
}

/** What is being printed; null when nothing is. `all` counts reports. */
export type PrintRun = {
  readonly done: number
  readonly all: number
  readonly step: 'laying-out' | 'printing'
  readonly cancelled: boolean
}

type Press = {
  readonly run: PrintRun | null
  readonly job: LayoutJob | null
  /** Sheets that the browser's own print command takes to paper. */
  readonly forPaper: readonly string[] | null
}

export const usePress = create<Press>()(() => ({ run: null, job: null, forPaper: null }))

export const setPress = (part: Partial<Press>): void => {
  usePress.setState(part)
}

export const setRun = (part: Partial<PrintRun>): void => {
  usePress.setState(({ run }) => (run === null ? {} : { run: { ...run, ...part } }))
}

/** Ends the run at the next report; nothing half-made is saved. */
export const cancelRun = (): void => {
  const { job } = usePress.getState()
  setRun({ cancelled: true })
  setPress({ job: null })
  job?.finish([])
}

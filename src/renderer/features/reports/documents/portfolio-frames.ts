import { portfolioWords as words } from '../../../text/report-kinds'
import type { Column, TableFrame } from '../sheets/atom'

const figure = (title: string, width: number): Column => ({ title, width, end: true })
const frame = (id: string, columns: readonly Column[]): TableFrame => ({ id, columns })

/** The tables of the Portfolio Review. */
export const portfolioFrames = {
  stages: frame('stages', [
    { title: words.stage, width: 32 },
    figure(words.firstCycle, 17),
    figure(words.secondCycle, 17),
    figure(words.laterCycles, 17),
    figure(words.all, 17),
  ]),
  flow: frame('flow', [
    { title: words.stage, width: 22 },
    figure(words.entered, 13),
    figure(words.here, 13),
    figure(words.forward, 13),
    figure(words.back, 13),
    figure(words.closedHere, 11),
    figure(words.conversion, 15),
  ]),
  times: frame('times', [
    { title: words.stage, width: 32 },
    figure(words.stays, 17),
    figure(words.median, 17),
    figure(words.p90, 17),
    figure(words.longest, 17),
  ]),
  drift: frame('drift-counts', [{ title: words.kind, width: 75 }, figure(words.findings, 25)]),
  figures: frame('figures', [
    { title: words.partner, width: 28 },
    { title: words.stage, width: 15 },
    figure(words.revenue, 18),
    figure(words.cost, 18),
    figure(words.roi, 21),
  ]),
  reviews: frame('reviews', [
    { title: words.dueOn, width: 18 },
    { title: words.partner, width: 42 },
    { title: words.owner, width: 26 },
    { title: words.state, width: 14 },
  ]),
  closed: frame('closed', [
    { title: words.partner, width: 28 },
    { title: words.how, width: 22 },
    { title: words.on, width: 14 },
    { title: words.reason, width: 21 },
    { title: words.again, width: 15 },
  ]),
} as const

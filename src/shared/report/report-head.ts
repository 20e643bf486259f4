import { protocolVersion } from '../protocol/stages'
import type { Day, Instant } from '../domain/calendar'
import type { Settings } from '../domain/records/settings'

/** Stored with filed reports: a model of another format is not printed again, it is told so. */
export const reportFormat = 1

/** What stands on every page. */
export type ReportHead = {
  readonly format: typeof reportFormat
  readonly organisation: string
  readonly currency: string
  readonly protocolVersion: string
  readonly asOf: Instant
  /** The person's own calendar day at `asOf`. */
  readonly today: Day
}

export type ReportClock = { readonly asOf: Instant; readonly today: Day }

export const reportHead = ({ organisation, currency }: Settings, { asOf, today }: ReportClock): ReportHead => ({
  format: reportFormat,
  organisation,
  currency,
  protocolVersion,
  asOf,
  today,
})

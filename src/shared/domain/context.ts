import type { Day, Instant } from './calendar'
import type { Person } from './records/person'
import type { PlaybookItem } from './records/playbook-item'
import type { Settings } from './records/settings'

export type Workspace = {
  readonly settings: Settings
  readonly people: readonly Person[]
  readonly playbook: readonly PlaybookItem[]
}

/** What a decision may know besides the dossier; the clock and new ids always come from outside. */
export type DecideContext = {
  readonly workspace: Workspace
  readonly now: Instant
  /** The person's own calendar day at `now`. */
  readonly today: Day
  readonly by: string
  readonly newId: () => string
  /** The change set that everything decided now belongs to. */
  readonly changeSetId: string
}

import type { Partner } from '#shared/domain/records/partner'
import type { EntryKind } from '../../text/palette'

/** One line of the palette. `key` names it in the list of recent ones. */
export type PaletteEntry = {
  readonly key: string
  readonly kind: EntryKind
  readonly label: string
  /** What else tells it from others: the stage of a partner, for example. */
  readonly detail: string
  readonly keys: readonly string[]
  /** Folded words that it is found by; a partner brings its own. */
  readonly text: string
  readonly partner: Partner | null
  readonly run: () => void
}

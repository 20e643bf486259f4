import type { SheetColumn } from './find-header'
import { normaliseTitle } from './normalise-title'
import type { PartnerField } from './partner-fields'

/** A mapping by title, so that it fits again when columns were moved. Stored: changing this needs a migration. */
export type RememberedMapping = Readonly<Record<string, PartnerField | null>>

/**
 * The same text for every list with the same titles, whatever their order, case and accents.
 * Stored: changing this loses remembered mappings.
 */
export function headerSetKey(columns: readonly SheetColumn[]): string {
  return columns
    .map(({ title }) => normaliseTitle(title))
    .toSorted()
    .join('|')
}

export function rememberMapping(
  columns: readonly SheetColumn[],
  fields: ReadonlyMap<number, PartnerField | null>,
): RememberedMapping {
  return Object.fromEntries(columns.map(({ index, title }) => [normaliseTitle(title), fields.get(index) ?? null]))
}

/** The fields by column index; titles that were not remembered stay unmapped. */
export function recallMapping(
  columns: readonly SheetColumn[],
  remembered: RememberedMapping,
): ReadonlyMap<number, PartnerField | null> {
  const known = new Map(Object.entries(remembered))
  return new Map(columns.map(({ index, title }) => [index, known.get(normaliseTitle(title)) ?? null]))
}

import type { StageId } from '../protocol/stages'
import type { ExistingValues } from './foreign-profile'
import type { ForeignImportRequest } from './plan-foreign-import'

/** By what a row of the list is recognised as a partner that is here already; `all`: id, then website, then name. */
export const matchKeys = ['all', 'website', 'name', 'none'] as const
export type MatchKey = (typeof matchKeys)[number]

/** A person's word on one entry: a partner of its own, left out, a partner that is here, or an earlier row of the list. */
export type EntryAnswer =
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'entry'; readonly key: string }

/** Everything that a person decides of an import besides the mapping of columns. */
export type ImportChoices = Pick<ForeignImportRequest, 'mode' | 'joinByName' | 'keepUnmapped' | 'splitNamesOn'> & {
  readonly matchKey: MatchKey
  readonly existingValues: ExistingValues
  /** The stage that an entry of the list stands for, by its text in the list; texts without one start in Research. */
  readonly adopt: Readonly<Record<string, StageId>>
  readonly adoptReason: string
  readonly answers: Readonly<Record<string, EntryAnswer>>
}

export const defaultChoices: ImportChoices = {
  mode: 'both',
  matchKey: 'all',
  existingValues: 'replace',
  joinByName: 'auto',
  keepUnmapped: true,
  splitNamesOn: null,
  adopt: {},
  adoptReason: '',
  answers: {},
}

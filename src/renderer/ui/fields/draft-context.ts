import { createContext, useContext } from 'react'

/**
 * Where typed and not yet saved text is kept, by the key of its field. `get` answers at once, also with
 * what was set just now, so whoever provides drafts loads them before showing the fields. Without a provider nothing is kept.
 */
export type Drafts = {
  readonly get: (key: string) => string | null
  readonly set: (key: string, text: string) => void
  readonly clear: (key: string) => void
}

const noDrafts: Drafts = { get: () => null, set: () => undefined, clear: () => undefined }

export const DraftContext = createContext<Drafts>(noDrafts)

export const useDrafts = (): Drafts => useContext(DraftContext)

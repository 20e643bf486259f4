import { create } from 'zustand'
import type { StartupReport } from '#shared/contract/host-api'

/** What the host said at start, and whether this window may write. */
type Session = {
  readonly report: StartupReport | null
  readonly demo: boolean
  /** Why nothing can be changed here; null when this window is the writer. */
  readonly readOnly: 'other-window' | 'disk-full' | 'newer-version' | 'write-failed' | null
}

export const useSession = create<Session>()(() => ({ report: null, demo: false, readOnly: null }))

export const setSession = (part: Partial<Session>): void => {
  useSession.setState(part)
}

import { create } from 'zustand'

const storedKey = 'partnership-brain-before-restore'

/** The backup that holds the state before the last restore, by its id: the way to take the restore back. */
export const useLastRestore = create<{ readonly beforeId: string | null }>()(() => ({
  beforeId: localStorage.getItem(storedKey),
}))

export function rememberRestore(beforeId: string): void {
  localStorage.setItem(storedKey, beforeId)
  useLastRestore.setState({ beforeId })
}

import { create } from 'zustand'

/** Whether the last change is safe. `saved` means twice: in the store and in the journal outside the browser. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `store`: the change was not taken at all. `journal`: it is in the store and waits for the second place. */
  | { readonly kind: 'not-saved'; readonly where: 'store' | 'journal'; readonly message: string }

export const useSaveState = create<SaveState>()(() => ({ kind: 'saved' }))

export const setSaveState = (state: SaveState): void => {
  useSaveState.setState(state, true)
}

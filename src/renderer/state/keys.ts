import { create } from 'zustand'

/** Kept by the browser, not in the workspace: it belongs to the hands at this keyboard. */
const storedAs = 'one-letter-keys'

type Keys = {
  /** WCAG 2.1.4: people who dictate, or hit keys by accident, switch the keys of one letter off. */
  readonly letters: boolean
  /** The first of two keys, while the second is waited for. */
  readonly prefix: string | null
  readonly sheetOpen: boolean
}

export const useKeys = create<Keys>()(() => ({
  letters: localStorage.getItem(storedAs) !== 'off',
  prefix: null,
  sheetOpen: false,
}))

export function allowLetters(on: boolean): void {
  localStorage.setItem(storedAs, on ? 'on' : 'off')
  useKeys.setState({ letters: on })
}

export const waitAfter = (prefix: string | null): void => {
  useKeys.setState({ prefix })
}

export const showKeys = (sheetOpen: boolean): void => {
  useKeys.setState({ sheetOpen })
}

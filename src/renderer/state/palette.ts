import { create } from 'zustand'

type Palette = {
  readonly open: boolean
  /** The partner that was focused or open when the palette was asked for. */
  readonly about: string | null
  /** Only what can be decided about that partner. */
  readonly onlyDecisions: boolean
  readonly typed: string
  /** Enter was pressed: the best of what fits is chosen as soon as it is known. */
  readonly entered: boolean
  /** Keys of the entries chosen last, newest first. */
  readonly recent: readonly string[]
}

/** The two data sets of one machine share the browser's small store; their partners must not meet in it. */
const storedAs = new URLSearchParams(window.location.search).has('demo') ? 'recent-demo' : 'recent'
const kept = 12

export const usePalette = create<Palette>()(() => ({
  open: false,
  about: null,
  onlyDecisions: false,
  typed: '',
  entered: false,
  recent: (localStorage.getItem(storedAs) ?? '').split('\n').filter(Boolean),
}))

export const openPalette = (about: string | null, onlyDecisions = false): void => {
  usePalette.setState({ open: true, about, onlyDecisions, typed: '', entered: false })
}

export const closePalette = (): void => {
  usePalette.setState({ open: false })
}

export const typeInPalette = (typed: string): void => {
  usePalette.setState({ typed, entered: false })
}

export const enterPalette = (entered: boolean): void => {
  usePalette.setState({ entered })
}

export function rememberChoice(key: string): void {
  const recent = [key, ...usePalette.getState().recent.filter((one) => one !== key)].slice(0, kept)
  usePalette.setState({ recent })
  localStorage.setItem(storedAs, recent.join('\n'))
}

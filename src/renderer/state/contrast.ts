import { create } from 'zustand'

/** Kept by the browser, as the colours are: it belongs to the eyes in front of this screen. */
const storedAs = 'contrast'

export type ContrastChoice = 'system' | 'high'

export const useContrast = create<{ readonly choice: ContrastChoice }>()(() => ({
  choice: localStorage.getItem(storedAs) === 'high' ? 'high' : 'system',
}))

const wishOfSystem = window.matchMedia('(prefers-contrast: more)')

function apply(): void {
  const high = useContrast.getState().choice === 'high' || wishOfSystem.matches
  document.documentElement.dataset['contrast'] = high ? 'high' : 'normal'
}

/** Before the first screen is drawn; and again whenever the system changes its mind. */
export function followContrast(): void {
  apply()
  wishOfSystem.addEventListener('change', apply)
}

export function chooseContrast(choice: ContrastChoice): void {
  localStorage.setItem(storedAs, choice)
  useContrast.setState({ choice })
  apply()
}

import { create } from 'zustand'

/** Kept by the browser: who skips the first page does not want to see it again at the next start. */
const storedAs = 'first-run-skipped'

export const useFirstRun = create<{ readonly skipped: boolean }>()(() => ({
  skipped: localStorage.getItem(storedAs) === 'yes',
}))

export function skipFirstRun(): void {
  localStorage.setItem(storedAs, 'yes')
  useFirstRun.setState({ skipped: true })
}

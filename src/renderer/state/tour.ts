import { create } from 'zustand'

/** The step of the guided tour of one gate; null while nobody takes it. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }))

export const showTourStep = (step: number | null): void => {
  useTour.setState({ step })
}

import { create } from 'zustand'

/** What a screen reader is told about moves, refusals and saves. The counter makes equal sentences heard twice. */
export const useAnnouncement = create<{ readonly sentence: string; readonly count: number }>()(() => ({
  sentence: '',
  count: 0,
}))

export function announce(sentence: string): void {
  useAnnouncement.setState(({ count }) => ({ sentence, count: count + 1 }))
}

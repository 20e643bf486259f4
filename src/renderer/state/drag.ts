import { create } from 'zustand'
import type { Verdicts } from '#shared/domain/gate/check-columns'
import type { Place } from '#shared/domain/records/partner'

/** A card in the hand, by pointer or by keyboard. */
export type Drag = {
  readonly partnerId: string
  readonly name: string
  readonly from: Place
  readonly by: 'pointer' | 'keyboard'
  /** The column it is held over. */
  readonly over: Place | null
  /** Null for the moment in which the partner's records are read. */
  readonly verdicts: Verdicts | null
}

export const useDrag = create<{ readonly drag: Drag | null }>()(() => ({ drag: null }))

export const beginDrag = (drag: Omit<Drag, 'verdicts'>): void => {
  useDrag.setState({ drag: { ...drag, verdicts: null } })
}

/** Answers for a card that was put down meanwhile are dropped. */
export const answerDrag = (partnerId: string, verdicts: Verdicts): void => {
  useDrag.setState(({ drag }) => ({ drag: drag?.partnerId === partnerId ? { ...drag, verdicts } : drag }))
}

export const holdOver = (over: Place | null): void => {
  useDrag.setState(({ drag }) => ({ drag: drag === null || drag.over === over ? drag : { ...drag, over } }))
}

export const endDrag = (): void => {
  useDrag.setState({ drag: null })
}

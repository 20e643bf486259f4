import { create } from 'zustand'

export type Notice = {
  readonly id: number
  readonly tone: 'info' | 'refusal' | 'failure' | 'success'
  readonly title: string
  readonly lines: readonly string[]
}

type Notices = { readonly notices: readonly Notice[] }

let last = 0

/** What the application has to say just now; failures and refusals stay until they are closed. */
export const useNotices = create<Notices>()(() => ({ notices: [] }))

export function tell(tone: Notice['tone'], title: string, lines: readonly string[] = []): void {
  last += 1
  const notice: Notice = { id: last, tone, title, lines }
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-3), notice] }))
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

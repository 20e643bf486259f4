import { create } from 'zustand'

export type Notice = {
  readonly id: number
  readonly tone: 'info' | 'refusal' | 'failure' | 'success'
  readonly title: string
  readonly lines: readonly string[]
  /** What can be done about it at once. */
  readonly act?: { readonly label: string; readonly run: () => void }
}

type Notices = { readonly notices: readonly Notice[] }

let last = 0

/** What the application has to say just now; failures and refusals stay until they are closed. */
export const useNotices = create<Notices>()(() => ({ notices: [] }))

export const tell = (tone: Notice['tone'], title: string, lines: readonly string[] = []): void =>
  show({ tone, title, lines })

export function show(said: Omit<Notice, 'id'>): void {
  last += 1
  const notice: Notice = { ...said, id: last }
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-3), notice] }))
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

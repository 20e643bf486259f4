import { useEffect, useRef, useState } from 'react'
import type { FieldProblem } from '#shared/domain/refusal'
import { ok, type Result } from '#shared/result'
import { fieldMessage } from '../../text/refusals'
import { useDrafts } from './draft-context'
import type { Save } from './field-props'

/** The longest time, in ms, that typed text is nowhere but in the box. */
const draftDelayMs = 500

type Given<T> = {
  /** The stored value as the box shows it. */
  readonly stored: string
  readonly draftKey: string
  /** Text to value; a fault is a key of the field messages. */
  readonly parse: (text: string) => Result<T, string>
  readonly save: Save<T>
  /** The box adds to a list and is empty again when its text was taken. */
  readonly empties?: boolean
}

export type Entry = {
  readonly text: string
  readonly fault: string | null
  /** The text comes from an earlier visit and is not saved yet. */
  readonly restored: boolean
  readonly type: (text: string) => void
  readonly commit: () => void
}

export const asText = (text: string): Result<string, string> => ok(text)

/**
 * The text of one box between typing and saving. What was refused stays in the box; what was typed and not saved is
 * kept as a draft, also when the box goes away before it was left.
 */
export function useEntry<T>({ stored, draftKey, parse, save, empties = false }: Given<T>): Entry {
  const draft = useDraft(draftKey)
  const [text, setText] = useState(() => draft.read() ?? stored)
  const [fault, setFault] = useState<string | null>(null)
  const [restored, setRestored] = useState(text !== stored)
  const typed = useRef(text)
  const inStep = useRef(stored)

  useEffect(() => {
    if (typed.current === inStep.current) {
      typed.current = stored
      setText(stored)
    }
    inStep.current = stored
  }, [stored])

  const type = (next: string): void => {
    typed.current = next
    setText(next)
    setFault(null)
    setRestored(false)
    draft.keep(next)
  }

  const settle = (sent: string, problems: readonly FieldProblem[]): void => {
    const [problem] = problems
    if (problem !== undefined) return setFault(fieldMessage(problem))
    if (typed.current !== sent) return
    inStep.current = empties ? '' : sent
    typed.current = inStep.current
    setText(inStep.current)
    setFault(null)
    setRestored(false)
    draft.clear()
  }

  const commit = (): void => {
    const sent = typed.current
    if (sent === stored) return settle(sent, [])
    const parsed = parse(sent)
    if (!parsed.ok) return settle(sent, [{ path: '', message: parsed.error }])
    void save(parsed.value).then((problems) => settle(sent, problems))
  }

  return { text, fault, restored, type, commit }
}

/** A draft is written soon after typing began, not after it ended: somebody who types on and on loses nothing. */
function useDraft(key: string) {
  const drafts = useDrafts()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; text: string } | null>(null)
  const write = useRef((text: string): void => drafts.set(key, text))
  useEffect(() => {
    write.current = (text) => drafts.set(key, text)
  }, [drafts, key])
  useEffect(
    () => () => {
      if (waiting.current === null) return
      clearTimeout(waiting.current.timer)
      write.current(waiting.current.text)
      waiting.current = null
    },
    [],
  )
  return {
    read: (): string | null => drafts.get(key),
    keep: (text: string): void => {
      if (waiting.current !== null) {
        waiting.current.text = text
        return
      }
      const timer = setTimeout(() => {
        if (waiting.current !== null) write.current(waiting.current.text)
        waiting.current = null
      }, draftDelayMs)
      waiting.current = { timer, text }
    },
    clear: (): void => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = null
      if (drafts.get(key) !== null) drafts.clear(key)
    },
  }
}

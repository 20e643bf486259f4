import type { ReactNode } from 'react'
import type { FieldProblem } from '#shared/domain/refusal'

/** Answers with what is wrong; an empty list means that the value was taken. */
export type Save<T> = (value: T) => Promise<readonly FieldProblem[]>

/** What connects a field with the record it is a part of. */
export type Bound<T> = {
  readonly value: T
  readonly save: Save<T>
  /** What is wrong with the value, in words; null when nothing is. */
  readonly fault: string | null
  readonly draftKey: string
  readonly readOnly: boolean
}

export type FieldProps<T> = Bound<T> & {
  readonly label: string
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly placeholder?: string
  /** The label is read out and not drawn, where the place makes it plain. */
  readonly labelHidden?: boolean
}

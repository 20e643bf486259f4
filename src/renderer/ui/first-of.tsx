import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type Props<T> = Pick<ButtonProps, 'size'> & {
  readonly all: readonly T[]
  /** Rows drawn at once, and how many more with every press. */
  readonly first: number
  readonly step: number
  readonly label: (older: number) => string
  readonly children: (rows: readonly T[]) => ReactNode
}

/** The first of a list that may be long, newest first, and a button for those before them. */
export function FirstOf<T>({ all, first, step, label, children, size = 'sm' }: Props<T>) {
  const [drawn, setDrawn] = useState(first)
  const older = all.length - drawn
  return (
    <>
      {children(all.slice(0, drawn))}
      {older > 0 ? (
        <Button size={size} variant="subtle" onClick={() => setDrawn(drawn + step)}>
          {label(older)}
        </Button>
      ) : null}
    </>
  )
}

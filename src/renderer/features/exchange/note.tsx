import type { ReactNode } from 'react'
import classes from './exchange.module.css'

type Props = {
  readonly tone: 'info' | 'warn' | 'good'
  readonly title?: string
  readonly role?: 'status'
  readonly children: ReactNode
}

/** Something to know before going on. */
export const Note = ({ tone, title, role, children }: Props) => (
  <section className={classes['note']} data-tone={tone} role={role}>
    {title === undefined ? null : <strong>{title}</strong>}
    <div>{children}</div>
  </section>
)

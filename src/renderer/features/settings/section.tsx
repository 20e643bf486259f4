import type { ReactNode } from 'react'
import classes from './settings.module.css'

type Props = {
  readonly title: string
  readonly hint: string
  /** Tables take the whole width, below their title. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One subject of the settings: what it is about on the left, its fields on the right. */
export const Section = ({ title, hint, wide = false, children }: Props) => (
  <section aria-label={title} className={`${classes['section'] ?? ''} ${wide ? (classes['wide'] ?? '') : ''}`}>
    <div className={classes['head']}>
      <h2>{title}</h2>
      <p className={classes['hint']}>{hint}</p>
    </div>
    <div className={classes['fields']}>{children}</div>
  </section>
)

import type { ReactNode } from 'react'
import classes from './work-line.module.css'

export type LineTone = 'overdue' | 'attention' | 'plain'

type Props = {
  readonly tone: LineTone
  readonly icon: ReactNode
  readonly name: string
  readonly href: string
  /** What it is, in a few words. */
  readonly title: string
  /** Why, in one sentence. */
  readonly sentence: string
  readonly when: string
  /** A longer explanation on hover, for example the clause. */
  readonly note: string
  /** Before the icon, for example a box to choose it. */
  readonly lead?: ReactNode
  /** The acts in place. */
  readonly children: ReactNode
}

/** One thing that a partner needs: who, what, why, when, and the acts in place. */
export const WorkLine = ({ tone, icon, name, href, title, sentence, when, note, lead, children }: Props) => (
  <div className={classes['line']} data-tone={tone}>
    {lead}
    <span className={classes['icon']}>{icon}</span>
    <div className={classes['words']}>
      <p className={classes['first']}>
        <a href={href} dir="auto">
          {name}
        </a>
        <span className={classes['title']} title={note}>
          {title}
        </span>
      </p>
      <p className={classes['sentence']} title={sentence} dir="auto">
        {sentence}
      </p>
    </div>
    <span className={classes['when']}>{when}</span>
    <span className={classes['acts']}>{children}</span>
  </div>
)

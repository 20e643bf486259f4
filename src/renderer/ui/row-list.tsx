import type { ReactNode } from 'react'
import classes from './row-list.module.css'

type ListProps = { readonly label: string; readonly children: ReactNode }

/** A short list of things with what can be done about each; its rows wrap where the window is narrow. */
export const RowList = ({ label, children }: ListProps) => (
  <ul className={classes['list']} aria-label={label}>
    {children}
  </ul>
)

type RowProps = {
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** When, where from, by whom. */
  readonly facts?: ReactNode
  readonly children: ReactNode
}

export const Row = ({ title, detail, facts, children }: RowProps) => (
  <li className={classes['row']}>
    <div className={classes['words']}>
      <div className={classes['title']} dir="auto">
        {title}
      </div>
      {detail === undefined || detail === '' ? null : <div className={classes['soft']}>{detail}</div>}
    </div>
    {facts === undefined ? null : <div className={classes['facts']}>{facts}</div>}
    <div className={classes['acts']}>{children}</div>
  </li>
)

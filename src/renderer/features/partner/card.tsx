import { type ReactNode, useId } from 'react'
import classes from './partner-page.module.css'

type Props = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }

/** One block of a part, with its heading and what can be done with it. */
export function Card({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <div className={classes['cardHead']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

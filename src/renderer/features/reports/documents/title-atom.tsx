import { excerptOf } from '#shared/report/split-text'
import { type Atom, block } from '../sheets/atom'

type Title = { readonly eyebrow: string; readonly title: string; readonly facts: readonly string[] }

/** The head of the first page of a report. */
export const titleAtom = ({ eyebrow, title, facts }: Title): Atom =>
  block(
    'title',
    <>
      <div className="rs-eyebrow">{eyebrow}</div>
      <h1 dir="auto">{excerptOf(title, 140).text}</h1>
      <div className="rs-small" dir="auto">
        {facts
          .filter((fact) => fact.trim() !== '')
          .map((fact) => excerptOf(fact, 80).text)
          .join(' · ')}
      </div>
    </>,
  )

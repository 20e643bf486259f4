import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { type ComponentType, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { showNumber } from '../text/formats'
import classes from './section-list.module.css'
import { useFixedRows } from './use-fixed-rows'

export type ListSection<T> = {
  readonly key: string
  readonly title: string
  readonly hint: string
  readonly items: readonly T[]
  readonly folded: boolean
  /** Beside the title, for example a box that chooses all of them. */
  readonly lead?: ReactNode
}

type Props<T> = {
  readonly label: string
  readonly sections: readonly ListSection<T>[]
  readonly keyOf: (item: T) => string
  readonly Line: ComponentType<{ readonly item: T }>
  readonly onFold: (key: string) => void
}

type Row<T> =
  | { readonly kind: 'heading'; readonly key: string; readonly section: ListSection<T> }
  | { readonly kind: 'item'; readonly key: string; readonly item: T; readonly position: number; readonly size: number }

/** px, as in the style sheet. */
const headingHeight = 44
const lineHeight = { wide: 60, narrow: 112 } as const

/** Lines under headings that can be folded; of a list of any length only the lines in sight are drawn. */
export function SectionList<T>({ label, sections, keyOf, Line, onFold }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(width <= 760px)', window.innerWidth <= 760)
  const rows = useMemo(() => toRows(sections, keyOf), [sections, keyOf])
  const focused = useFocusedRow(scroller)
  const heights = useMemo(
    () => ({
      row: lineHeight[narrow ? 'narrow' : 'wide'],
      other: headingHeight,
      others: rows.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : [])),
    }),
    [rows, narrow],
  )
  const list = useFixedRows(scroller, {
    count: rows.length,
    heights,
    keyOf: (index) => `${narrow ? 'n' : 'w'} ${rows[index]?.key ?? ''}`,
    pinned: focused === null ? [] : [rows.findIndex(({ key }) => key === focused)],
  })
  return (
    <div ref={scroller} className={classes['scroller']}>
      <div className={classes['window']} role="list" aria-label={label} style={{ height: list.totalHeight }}>
        {list.rows.map(({ index, key, start, size }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <div
              key={key}
              role="listitem"
              className={classes['row']}
              style={{ top: start, height: size }}
              data-row={row.key}
            >
              {row.kind === 'item' ? <Line item={row.item} /> : <Heading section={row.section} onFold={onFold} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The row that has the focus: it stays in the page when it is scrolled out of sight. */
function useFocusedRow(scroller: RefObject<HTMLElement | null>): string | null {
  const [focused, setFocused] = useState<string | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const follow = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
      setFocused(row?.dataset['row'] ?? null)
    }
    element.addEventListener('focusin', follow)
    return () => element.removeEventListener('focusin', follow)
  }, [scroller])
  return focused
}

function toRows<T>(sections: readonly ListSection<T>[], keyOf: (item: T) => string): readonly Row<T>[] {
  return sections.flatMap((section): readonly Row<T>[] => [
    { kind: 'heading', key: `heading ${section.key}`, section },
    ...(section.folded ? [] : section.items).map((item, index) => ({
      kind: 'item' as const,
      key: `${section.key} ${keyOf(item)}`,
      item,
      position: index + 1,
      size: section.items.length,
    })),
  ])
}

type HeadingProps<T> = { readonly section: ListSection<T>; readonly onFold: (key: string) => void }

function Heading<T>({ section, onFold }: HeadingProps<T>) {
  const Icon = section.folded ? IconChevronRight : IconChevronDown
  return (
    <div className={classes['heading']}>
      {section.lead}
      <h2>
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={!section.folded}
          onClick={() => onFold(section.key)}
        >
          <Icon size={16} aria-hidden />
          {section.title}
          <span className={classes['count']}>{showNumber(section.items.length)}</span>
        </button>
      </h2>
      <span className={classes['hint']} title={section.hint}>
        {section.hint}
      </span>
    </div>
  )
}

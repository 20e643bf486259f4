import { Button } from '@mantine/core'
import { IconPhotoDown, IconTableDown } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { saveChartPicture, saveFiguresTable } from '../../actions/save-figures'
import { dashboardWords as words } from '../../text/dashboard'
import { FigureTable } from '../../ui/figure-table'
import classes from './dashboard.module.css'
import type { Figure } from './figure'

const Chart = lazy(async () => ({ default: (await import('../../ui/chart')).Chart }))

/** A chart with its hint, the table behind it, and both as files. */
export function FigureCard({ figure }: { readonly figure: Figure }) {
  const { title, hint, spec, head, rows, file, wide } = figure
  const box = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const hasPoints = spec.series.some(({ points }) => points.some((point) => point !== null))
  const savePicture = (): void => {
    const chart = box.current?.querySelector('canvas')
    if (chart !== null && chart !== undefined) void saveChartPicture(title, chart)
  }
  return (
    <section ref={box} className={classes['card']} data-wide={wide || undefined} aria-label={title}>
      <header className={classes['head']}>
        <h2>{title}</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPhotoDown size={14} aria-hidden />}
          aria-label={words.pictureOf(title)}
          disabled={!hasPoints}
          onClick={savePicture}
        >
          {words.picture}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconTableDown size={14} aria-hidden />}
          aria-label={words.csvOf(title)}
          onClick={() => void saveFiguresTable(title, file ?? [head, ...rows])}
        >
          {words.csv}
        </Button>
      </header>
      <p className={classes['hint']}>{hint}</p>
      {hasPoints ? (
        <Suspense fallback={<div className={classes['space']} />}>
          <Chart spec={spec} />
        </Suspense>
      ) : (
        <p className={classes['nothing']}>{words.nothing}</p>
      )}
      <details className={classes['figures']} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.table}</summary>
        {open ? <FigureTable caption={title} head={head} rows={rows} /> : null}
      </details>
    </section>
  )
}

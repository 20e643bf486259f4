import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { SheetProblem } from '#shared/workbook/sheet'
import { saveProblems } from '../../actions/import-problems'
import { useExchange } from '../../state/exchange'
import { problemWords as words } from '../../text/import-steps'
import classes from './exchange.module.css'
import { LongList } from './long-list'

const shownFirst = 20
const rowHeight = 64

/** What could not be taken over as it stands: the first ones, all of them, and a file for whoever keeps the list. */
export function ProblemList({ problems }: { readonly problems: readonly SheetProblem[] }) {
  const [all, setAll] = useState(false)
  const fileName = useExchange((state) => state.file?.fileName ?? '')
  const shown = all ? problems : problems.slice(0, shownFirst)
  return (
    <section className={classes['panel']} aria-labelledby="problems-title">
      <h2 id="problems-title">{words.title(problems.length)}</h2>
      <Group gap="xs">
        {problems.length > shownFirst ? (
          <Button size="compact-sm" variant="default" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? words.first(shownFirst) : words.all(problems.length)}
          </Button>
        ) : null}
        <Button size="compact-sm" variant="default" onClick={() => void saveProblems(fileName, problems)}>
          {words.save}
        </Button>
      </Group>
      <LongList label={words.label} items={shown} rowHeight={rowHeight} Row={ProblemRow} />
    </section>
  )
}

const ProblemRow = ({ item: { sheet, cell, message } }: { readonly item: SheetProblem }) => (
  <>
    <span className={classes['place']}>{[sheet, cell].filter((part) => part !== null).join(', ')}</span>
    <span className={classes['sentence']}>{message}</span>
  </>
)

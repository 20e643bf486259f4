import { Button, Group } from '@mantine/core'
import { closeImport } from '../../actions/import-file'
import { undoImport } from '../../actions/import-undo'
import { type HeldBackEntry, type KeptEntry, useExchange } from '../../state/exchange'
import { goTo } from '../../state/route'
import { keptLine } from '../../text/exchange'
import { importWords, resultWords as words } from '../../text/import-steps'
import { CountTiles } from './count-tiles'
import classes from './exchange.module.css'
import { LongList } from './long-list'
import { Note } from './note'
import { WorkBar } from './work-bar'

const rowHeight = 48

/** What was done, what was held back and why, and the way back. */
export function ResultStep() {
  const { result, work } = useExchange()
  if (result === null) return null
  const { counts, heldBack, changeSetId, kept } = result
  const written = counts.new + counts.updated - heldBack.length
  return (
    <>
      {kept === null ? (
        <Note tone="good" title={words.title} role="status">
          {words.written(written, result.fileName)}
        </Note>
      ) : (
        <Note tone="info" title={words.undone} role="status">
          {words.undoneHow(kept.length === 0)}
        </Note>
      )}
      <CountTiles counts={counts} />
      {heldBack.length === 0 ? null : <HeldBackList heldBack={heldBack} />}
      {kept === null || kept.length === 0 ? null : <KeptList kept={kept} />}
      <Group>
        <Button onClick={() => goTo('board')}>{words.board}</Button>
        <Button variant="default" disabled={work !== null} onClick={closeImport}>
          {words.another}
        </Button>
        {changeSetId === null || kept !== null ? null : (
          <Button variant="default" disabled={work !== null} onClick={() => void undoImport(changeSetId)}>
            {words.undo}
          </Button>
        )}
        <WorkBar />
      </Group>
    </>
  )
}

const HeldBackList = ({ heldBack }: { readonly heldBack: readonly HeldBackEntry[] }) => (
  <section className={classes['panel']} aria-label={words.heldBack}>
    <h2>{words.heldBackCount(heldBack.length)}</h2>
    <LongList label={words.heldBackLabel} items={heldBack} rowHeight={rowHeight} Row={HeldBackRow} />
  </section>
)

const HeldBackRow = ({ item: { name, row, reasons } }: { readonly item: HeldBackEntry }) => (
  <>
    <span className={classes['place']}>{importWords.row(row)}</span>
    <span className={classes['sentence']}>
      {name}: {reasons.join(' ')}
    </span>
  </>
)

const KeptList = ({ kept }: { readonly kept: readonly KeptEntry[] }) => (
  <section className={classes['panel']} aria-label={words.kept}>
    <h2>{words.keptCount(kept.length)}</h2>
    <LongList label={words.keptLabel} items={kept} rowHeight={rowHeight} Row={KeptRow} />
  </section>
)

const KeptRow = ({ item }: { readonly item: KeptEntry }) => (
  <span className={classes['sentence']}>{keptLine(item)}</span>
)

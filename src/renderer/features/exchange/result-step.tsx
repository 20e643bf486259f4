import { Button, Group } from '@mantine/core'
import { closeImport } from '../../actions/import-file'
import { undoImport } from '../../actions/import-undo'
import { type HeldBackEntry, type KeptEntry, useExchange } from '../../state/exchange'
import { goTo } from '../../state/route'
import { countOf, keptLine } from '../../text/exchange'
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
        <Note tone="good" title="Imported" role="status">
          {countOf(written, 'partner was', 'partners were')} written from “{result.fileName}”.
        </Note>
      ) : (
        <Note tone="info" title="The import was taken back" role="status">
          {kept.length === 0 ? 'Everything is as it was before.' : 'What was changed since the import was kept.'}
        </Note>
      )}
      <CountTiles counts={counts} />
      {heldBack.length === 0 ? null : <HeldBackList heldBack={heldBack} />}
      {kept === null || kept.length === 0 ? null : <KeptList kept={kept} />}
      <Group>
        <Button onClick={() => goTo('board')}>Open the board</Button>
        <Button variant="default" disabled={work !== null} onClick={closeImport}>
          Import another list
        </Button>
        {changeSetId === null || kept !== null ? null : (
          <Button variant="default" disabled={work !== null} onClick={() => void undoImport(changeSetId)}>
            Undo this import
          </Button>
        )}
        <WorkBar />
      </Group>
    </>
  )
}

const HeldBackList = ({ heldBack }: { readonly heldBack: readonly HeldBackEntry[] }) => (
  <section className={classes['panel']} aria-label="Held back">
    <h2>{countOf(heldBack.length, 'entry was held back', 'entries were held back')}</h2>
    <LongList label="Entries held back" items={heldBack} rowHeight={rowHeight} Row={HeldBackRow} />
  </section>
)

const HeldBackRow = ({ item: { name, row, reasons } }: { readonly item: HeldBackEntry }) => (
  <>
    <span className={classes['place']}>row {row}</span>
    <span className={classes['sentence']}>
      {name}: {reasons.join(' ')}
    </span>
  </>
)

const KeptList = ({ kept }: { readonly kept: readonly KeptEntry[] }) => (
  <section className={classes['panel']} aria-label="Kept">
    <h2>{countOf(kept.length, 'partner was kept', 'partners were kept')}</h2>
    <LongList label="Partners kept" items={kept} rowHeight={rowHeight} Row={KeptRow} />
  </section>
)

const KeptRow = ({ item }: { readonly item: KeptEntry }) => (
  <span className={classes['sentence']}>{keptLine(item)}</span>
)

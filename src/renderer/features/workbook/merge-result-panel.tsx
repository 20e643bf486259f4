import { Button, Group, Text } from '@mantine/core'
import { closeMerge } from '../../actions/merge-workbook'
import { undoMerge } from '../../actions/merge-workbook-write'
import { useSession } from '../../state/session'
import { type MergeResult, useMerge } from '../../state/workbook-merge'
import { mergeWords } from '../../text/workbook'
import { MergeCounts } from './merge-counts'
import { ToldLists } from './told-lists'
import classes from './workbook.module.css'

/** What an import of our workbook did, and its way back. */
export function MergeResultPanel({ result }: { readonly result: MergeResult }) {
  const work = useMerge((state) => state.work)
  const readOnly = useSession((state) => state.readOnly)
  const { fileName, counts, signOffs, totals, changeSetId, kept } = result
  return (
    <>
      <section className={classes['panel']} aria-labelledby="merge-result">
        <h2 id="merge-result">{kept === null ? mergeWords.result : mergeWords.undone}</h2>
        <Text>{fileName}</Text>
        {kept === null ? <MergeCounts counts={counts} signOffs={signOffs} /> : null}
        {kept === null || kept.length === 0 ? null : (
          <>
            <Text>{mergeWords.keptSince}</Text>
            <ul className={classes['list']}>
              {kept.map(({ name, fields }, at) => (
                <li key={`${name} ${String(at)}`}>{fields.length === 0 ? name : `${name}: ${fields.join(', ')}`}</li>
              ))}
            </ul>
          </>
        )}
        <Group>
          <Button onClick={closeMerge}>{mergeWords.done}</Button>
          {changeSetId === null || kept !== null ? null : (
            <Button
              variant="default"
              loading={work === 'undoing'}
              disabled={readOnly !== null}
              onClick={() => void undoMerge()}
            >
              {mergeWords.undo}
            </Button>
          )}
        </Group>
      </section>
      <ToldLists fileName={fileName} totals={totals} />
    </>
  )
}

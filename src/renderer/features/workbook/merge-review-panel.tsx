import { Button, Text } from '@mantine/core'
import { closeMerge } from '../../actions/merge-workbook'
import { mergeWorkbook } from '../../actions/merge-workbook-write'
import { useSession } from '../../state/session'
import { type MergeReview, useMerge } from '../../state/workbook-merge'
import { basisText, mergeWords } from '../../text/workbook'
import { ChangeList } from './change-list'
import { ConflictList } from './conflict-list'
import { IdentityList } from './identity-list'
import { MergeCounts } from './merge-counts'
import { RowList } from './row-list'
import { ToldLists } from './told-lists'
import classes from './workbook.module.css'

/** What a workbook would change. Nothing is written before the button at its end is pressed. */
export function MergeReviewPanel({ review }: { readonly review: MergeReview }) {
  const work = useMerge((state) => state.work)
  const readOnly = useSession((state) => state.readOnly)
  const basis = basisText[review.basis]
  const { changes, conflicts, rows, questions } = review.totals
  const nothing = changes + conflicts + rows + questions + review.signOffs === 0
  return (
    <>
      <section className={classes['panel']} aria-label={review.fileName}>
        <Text fw={600}>{review.fileName}</Text>
        <MergeCounts counts={review.counts} signOffs={review.signOffs} />
        {basis === null || review.kind === 'sign-off' ? null : <p className={classes['note']}>{basis}</p>}
        {nothing && review.totals.heldBack === 0 ? <Text>{mergeWords.nothing}</Text> : null}
      </section>
      <ConflictList review={review} />
      <RowList review={review} />
      <IdentityList review={review} />
      <ToldLists fileName={review.fileName} totals={review.totals} />
      <ChangeList review={review} />
      <div className={classes['footer']}>
        <Button loading={work !== null} disabled={nothing || readOnly !== null} onClick={() => void mergeWorkbook()}>
          {mergeWords.take}
        </Button>
        <Button variant="default" disabled={work !== null} onClick={closeMerge}>
          {mergeWords.leave}
        </Button>
      </div>
    </>
  )
}

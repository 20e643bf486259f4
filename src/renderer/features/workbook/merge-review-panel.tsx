import { Button, Text } from '@mantine/core'
import { countMerge } from '#shared/workbook/own/merge-choices'
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
  const { choices, work } = useMerge()
  const readOnly = useSession((state) => state.readOnly)
  const counts = countMerge(review.plan, choices)
  const basis = basisText[review.basis]
  const nothing = review.plan.records.length + review.plan.questions.length + review.signOffs === 0
  return (
    <>
      <section className={classes['panel']} aria-label={review.fileName}>
        <Text fw={600}>{review.fileName}</Text>
        <MergeCounts counts={counts} signOffs={review.signOffs} />
        {basis === null || review.kind === 'sign-off' ? null : <p className={classes['note']}>{basis}</p>}
        {nothing ? <Text>{mergeWords.nothing}</Text> : null}
      </section>
      <ConflictList review={review} />
      <RowList review={review} />
      <IdentityList review={review} />
      <ToldLists fileName={review.fileName} heldBack={review.heldBack} problems={review.problems} />
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

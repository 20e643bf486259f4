import { Anchor, Text, Title } from '@mantine/core'
import { routeHash } from '../../state/route'
import { useMerge } from '../../state/workbook-merge'
import { mergeWords, mergeWork, workbookWords } from '../../text/workbook'
import { ExportPanel } from './export-panel'
import { MergeResultPanel } from './merge-result-panel'
import { MergeReviewPanel } from './merge-review-panel'
import classes from './workbook.module.css'

/** Our own workbook: what goes out, and what came back. */
export function WorkbookPage() {
  const { work, review, result } = useMerge()
  return (
    <div className={classes['page']}>
      <div>
        <Anchor href={routeHash({ page: 'exchange', id: null, part: null })} size="sm">
          {workbookWords.back}
        </Anchor>
        <Title order={1} size="h2">
          {review === null && result === null ? workbookWords.title : mergeWords.title}
        </Title>
      </div>
      <Text role="status" c="var(--ink-soft)" hidden={work === null}>
        {work === null ? '' : mergeWork[work]}
      </Text>
      {review !== null ? <MergeReviewPanel review={review} /> : null}
      {result !== null ? <MergeResultPanel result={result} /> : null}
      {review === null && result === null && work === null ? <ExportPanel /> : null}
    </div>
  )
}

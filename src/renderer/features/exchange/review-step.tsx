import { Text } from '@mantine/core'
import { importPartners } from '../../actions/import-partners'
import { type ImportReview, useExchange } from '../../state/exchange'
import { useSession } from '../../state/session'
import { countOf } from '../../text/exchange'
import { CountTiles } from './count-tiles'
import classes from './exchange.module.css'
import { Note } from './note'
import { OutcomeSamples } from './outcome-samples'
import { ProblemList } from './problem-list'
import { WizardFooter } from './wizard-footer'

/** What the import would do, before anything is written. */
export function ReviewStep() {
  const review = useExchange((state) => state.review)
  const readOnly = useSession((state) => state.readOnly)
  if (review === null) return null
  const { counts, problems } = review
  const writes = counts.new + counts.updated
  const blocked =
    readOnly === null ? (writes === 0 ? 'There is nothing to change.' : null) : 'This window is read-only.'
  return (
    <>
      <CountTiles counts={counts} />
      {counts.unanswered > 0 ? (
        <Note tone="warn">
          {countOf(counts.unanswered, 'possible duplicate is', 'possible duplicates are')} still open. Go back to
          decide, or import now: two rows stay two partners, and what seems to be here already is left out.
        </Note>
      ) : null}
      <Samples review={review} />
      {problems.length === 0 ? null : <ProblemList problems={problems} />}
      <Text className={classes['soft']}>
        A safety backup is written first. The import can be undone as a whole afterwards, updates included.
      </Text>
      <WizardFooter
        back="choices"
        next={writes === 0 ? 'Import' : `Import ${countOf(writes, 'partner', 'partners')}`}
        blocked={blocked}
        onNext={() => void importPartners()}
      />
    </>
  )
}

const Samples = ({ review: { samples, counts } }: { readonly review: ImportReview }) => (
  <section className={classes['panel']} aria-label="Samples">
    <OutcomeSamples kind="new" entries={samples.new} total={counts.new} />
    <OutcomeSamples kind="update" entries={samples.update} total={counts.updated} />
    <OutcomeSamples kind="same" entries={samples.same} total={counts.same} />
    <OutcomeSamples kind="left-out" entries={samples['left-out']} total={counts.leftOut} />
  </section>
)

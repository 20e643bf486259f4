import { Text } from '@mantine/core'
import { importPartners } from '../../actions/import-partners'
import { type ImportReview, useExchange } from '../../state/exchange'
import { useSession } from '../../state/session'
import { reviewWords as words } from '../../text/import-steps'
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
  const blocked = readOnly === null ? (writes === 0 ? words.nothing : null) : words.readOnly
  return (
    <>
      <CountTiles counts={counts} />
      {counts.unanswered > 0 ? <Note tone="warn">{words.open(counts.unanswered)}</Note> : null}
      <Samples review={review} />
      {problems.length === 0 ? null : <ProblemList problems={problems} />}
      <Text className={classes['soft']}>{words.backup}</Text>
      <WizardFooter back="choices" next={words.next(writes)} blocked={blocked} onNext={() => void importPartners()} />
    </>
  )
}

const Samples = ({ review: { samples, counts } }: { readonly review: ImportReview }) => (
  <section className={classes['panel']} aria-label={words.samples}>
    <OutcomeSamples kind="new" entries={samples.new} total={counts.new} />
    <OutcomeSamples kind="update" entries={samples.update} total={counts.updated} />
    <OutcomeSamples kind="same" entries={samples.same} total={counts.same} />
    <OutcomeSamples kind="left-out" entries={samples['left-out']} total={counts.leftOut} />
  </section>
)

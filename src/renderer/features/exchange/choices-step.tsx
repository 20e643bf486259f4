import { Checkbox, NativeSelect } from '@mantine/core'
import { matchKeys } from '#shared/workbook/foreign-choices'
import { reviewImport } from '../../actions/import-review'
import { type ImportReview, setChoices, showStep, useExchange } from '../../state/exchange'
import { existingTitles, joinTitles, matchKeyTitles, modeTitles, splitChoices } from '../../text/exchange'
import { rowWords as words } from '../../text/import-steps'
import { AdoptChoices } from './adopt-choices'
import classes from './exchange.module.css'
import { QuestionList } from './question-list'
import { WizardFooter } from './wizard-footer'

const toData = <K extends string>(titles: Readonly<Record<K, string>>): { value: K; label: string }[] =>
  (Object.keys(titles) as K[]).map((value) => ({ value, label: titles[value] }))

/** A choice that changes which entries there are: the questions below it are asked anew. */
function chooseAndLook(part: Parameters<typeof setChoices>[0]): void {
  setChoices({ ...part, answers: {} })
  void reviewImport()
}

/** What is done with the rows: mode, match key, joins, stages, and what may be there twice. */
export function ChoicesStep() {
  const { review, choices } = useExchange()
  const toReview = async (): Promise<void> => {
    if (await reviewImport()) showStep('review')
  }
  const adopts = Object.values(choices.adopt).some((stage) => stage !== 'research')
  return (
    <>
      <RowChoices review={review} />
      {review === null || review.stageTexts.length === 0 ? null : <AdoptChoices stageTexts={review.stageTexts} />}
      {review === null || review.questions.length === 0 ? null : <QuestionList questions={review.questions} />}
      <WizardFooter
        back="columns"
        next={words.next}
        blocked={adopts && choices.adoptReason.trim() === '' ? words.lacks : null}
        onNext={() => void toReview()}
      />
    </>
  )
}

function RowChoices({ review }: { readonly review: ImportReview | null }) {
  const choices = useExchange((state) => state.choices)
  const isOne = review?.joinedByName === true
  const joinData = toData(joinTitles).map((one) =>
    one.value === 'auto' ? { ...one, label: words.joined(one.label, isOne) } : one,
  )
  return (
    <section className={classes['panel']} aria-label={words.title}>
      <div className={classes['fields']}>
        <NativeSelect
          label={words.mode}
          value={choices.mode}
          data={toData(modeTitles)}
          onChange={({ currentTarget: { value } }) => setChoices({ mode: pick(modeTitles, value, 'both') })}
        />
        <NativeSelect
          label={words.recognise}
          value={choices.matchKey}
          data={matchKeys.map((value) => ({ value, label: matchKeyTitles[value] }))}
          onChange={({ currentTarget: { value } }) => chooseAndLook({ matchKey: pick(matchKeyTitles, value, 'all') })}
        />
        <NativeSelect
          label={words.values}
          value={choices.existingValues}
          data={toData(existingTitles)}
          onChange={({ currentTarget: { value } }) =>
            setChoices({ existingValues: pick(existingTitles, value, 'replace') })
          }
        />
        <NativeSelect
          label={words.sameName}
          value={choices.joinByName}
          data={joinData}
          onChange={({ currentTarget: { value } }) => chooseAndLook({ joinByName: pick(joinTitles, value, 'auto') })}
        />
        <NativeSelect
          label={words.split}
          value={choices.splitNamesOn ?? ''}
          data={[...splitChoices]}
          onChange={({ currentTarget: { value } }) => chooseAndLook({ splitNamesOn: value === '' ? null : value })}
        />
        <Checkbox
          className={classes['check']}
          label={words.keep}
          checked={choices.keepUnmapped}
          onChange={({ currentTarget: { checked } }) => setChoices({ keepUnmapped: checked })}
        />
      </div>
      <span className={classes['soft']}>{words.how}</span>
    </section>
  )
}

const pick = <K extends string>(titles: Readonly<Record<K, string>>, value: string, otherwise: K): K =>
  (Object.keys(titles) as K[]).find((key) => key === value) ?? otherwise

import { Checkbox, NativeSelect } from '@mantine/core'
import { matchKeys } from '#shared/workbook/foreign-choices'
import { reviewImport } from '../../actions/import-review'
import { type ImportReview, setChoices, showStep, useExchange } from '../../state/exchange'
import { existingTitles, joinTitles, matchKeyTitles, modeTitles, splitChoices } from '../../text/exchange'
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
        next="Next: preview"
        blocked={
          adopts && choices.adoptReason.trim() === ''
            ? 'Give the reason for taking partners in at a later stage.'
            : null
        }
        onNext={() => void toReview()}
      />
    </>
  )
}

function RowChoices({ review }: { readonly review: ImportReview | null }) {
  const choices = useExchange((state) => state.choices)
  const joined = review?.joinedByName === true ? 'one partner' : 'several partners'
  const joinData = toData(joinTitles).map((one) =>
    one.value === 'auto' ? { ...one, label: `${one.label}: ${joined}` } : one,
  )
  return (
    <section className={classes['panel']} aria-label="What is done with the rows">
      <div className={classes['fields']}>
        <NativeSelect
          label="Rows of the list"
          value={choices.mode}
          data={toData(modeTitles)}
          onChange={({ currentTarget: { value } }) => setChoices({ mode: pick(modeTitles, value, 'both') })}
        />
        <NativeSelect
          label="Recognise existing partners by"
          value={choices.matchKey}
          data={matchKeys.map((value) => ({ value, label: matchKeyTitles[value] }))}
          onChange={({ currentTarget: { value } }) => chooseAndLook({ matchKey: pick(matchKeyTitles, value, 'all') })}
        />
        <NativeSelect
          label="Values that differ"
          value={choices.existingValues}
          data={toData(existingTitles)}
          onChange={({ currentTarget: { value } }) =>
            setChoices({ existingValues: pick(existingTitles, value, 'replace') })
          }
        />
        <NativeSelect
          label="Rows with the same name"
          value={choices.joinByName}
          data={joinData}
          onChange={({ currentTarget: { value } }) => chooseAndLook({ joinByName: pick(joinTitles, value, 'auto') })}
        />
        <NativeSelect
          label="Names in one cell"
          value={choices.splitNamesOn ?? ''}
          data={[...splitChoices]}
          onChange={({ currentTarget: { value } }) => chooseAndLook({ splitNamesOn: value === '' ? null : value })}
        />
        <Checkbox
          className={classes['check']}
          label="Keep columns without a field in the notes"
          checked={choices.keepUnmapped}
          onChange={({ currentTarget: { checked } }) => setChoices({ keepUnmapped: checked })}
        />
      </div>
      <span className={classes['soft']}>
        An update adds to notes, contacts and tags, and never empties a field or moves a stage.
      </span>
    </section>
  )
}

const pick = <K extends string>(titles: Readonly<Record<K, string>>, value: string, otherwise: K): K =>
  (Object.keys(titles) as K[]).find((key) => key === value) ?? otherwise

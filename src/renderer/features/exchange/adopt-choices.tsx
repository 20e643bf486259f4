import { NativeSelect, Text, Textarea } from '@mantine/core'
import { stageIds, stages } from '#shared/protocol/stages'
import type { StageText } from '#shared/workbook/review-foreign-import'
import { setChoices, useExchange } from '../../state/exchange'
import { adoptReason } from '../../text/exchange'
import { adoptWords } from '../../text/import-steps'
import classes from './exchange.module.css'

const stageChoices = stageIds.map((id) => ({
  value: id,
  label: id === 'research' ? adoptWords.asNew(stages[id].label) : adoptWords.in(stages[id].label),
}))

const shownTexts = 40

/** The list has stages of its own: new partners start in Research unless they are adopted where they truly are, with a reason. */
export function AdoptChoices({ stageTexts }: { readonly stageTexts: readonly StageText[] }) {
  const { choices, file } = useExchange()
  const adopts = Object.values(choices.adopt).some((stage) => stage !== 'research')
  const choose = (text: string, value: string): void => {
    const stage = stageIds.find((id) => id === value) ?? 'research'
    const reason = choices.adoptReason === '' ? adoptReason(file?.fileName ?? '') : choices.adoptReason
    setChoices({
      adopt: { ...choices.adopt, [text]: stage },
      adoptReason: stage === 'research' ? choices.adoptReason : reason,
    })
  }
  return (
    <section className={classes['panel']} aria-labelledby="adopt-title">
      <h2 id="adopt-title">{adoptWords.title}</h2>
      <Text className={classes['soft']}>{adoptWords.how}</Text>
      <div className={classes['fields']}>
        {stageTexts.slice(0, shownTexts).map(({ text, count }) => (
          <NativeSelect
            key={text}
            label={adoptWords.text(text, count)}
            value={choices.adopt[text] ?? 'research'}
            data={stageChoices}
            onChange={({ currentTarget: { value } }) => choose(text, value)}
          />
        ))}
      </div>
      {stageTexts.length > shownTexts ? (
        <Text className={classes['soft']}>{adoptWords.more(stageTexts.length - shownTexts)}</Text>
      ) : null}
      {adopts ? (
        <Textarea
          label={adoptWords.reason}
          required
          autosize
          minRows={2}
          value={choices.adoptReason}
          onChange={({ currentTarget: { value } }) => setChoices({ adoptReason: value })}
        />
      ) : null}
    </section>
  )
}

import { NativeSelect, Text, Textarea } from '@mantine/core'
import { stageIds, stages } from '#shared/protocol/stages'
import type { StageText } from '#shared/workbook/review-foreign-import'
import { setChoices, useExchange } from '../../state/exchange'
import { adoptReason, countOf } from '../../text/exchange'
import classes from './exchange.module.css'

const stageChoices = stageIds.map((id) => ({
  value: id,
  label: id === 'research' ? `${stages[id].label}: as new` : `Adopt in ${stages[id].label}`,
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
      <h2 id="adopt-title">Stages of the list</h2>
      <Text className={classes['soft']}>
        New partners start in Research. A partnership that existed before can be adopted at its true stage; what its
        earlier stages should have produced stays to be filled in. Partners that are here already keep their stage.
      </Text>
      <div className={classes['fields']}>
        {stageTexts.slice(0, shownTexts).map(({ text, count }) => (
          <NativeSelect
            key={text}
            label={`“${text}” (${countOf(count, 'partner', 'partners')})`}
            value={choices.adopt[text] ?? 'research'}
            data={stageChoices}
            onChange={({ currentTarget: { value } }) => choose(text, value)}
          />
        ))}
      </div>
      {stageTexts.length > shownTexts ? (
        <Text className={classes['soft']}>
          {countOf(stageTexts.length - shownTexts, 'more text starts', 'more texts start')} in Research.
        </Text>
      ) : null}
      {adopts ? (
        <Textarea
          label="Reason for adopting them"
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

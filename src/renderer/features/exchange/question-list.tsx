import { Button, Group, NativeSelect, Text } from '@mantine/core'
import type { EntryAnswer } from '#shared/workbook/foreign-choices'
import type { EntryQuestion } from '#shared/workbook/foreign-questions'
import { answerAll, answerQuestion } from '../../actions/import-review'
import { useExchange } from '../../state/exchange'
import { countOf, likenessText, percentText } from '../../text/exchange'
import classes from './exchange.module.css'
import { LongList } from './long-list'

const rowHeight = 76

/** Entries that may be there twice, each with what it is like and how much; nothing is joined unasked. */
export function QuestionList({ questions }: { readonly questions: readonly EntryQuestion[] }) {
  return (
    <section className={classes['panel']} aria-labelledby="questions-title">
      <h2 id="questions-title">{countOf(questions.length, 'possible duplicate', 'possible duplicates')}</h2>
      <Text className={classes['soft']}>
        Until you say otherwise, two rows of the list stay two partners, and a row with the very name or website of a
        partner that is here is left out.
      </Text>
      <Group gap="xs">
        <Text size="sm">All that are still open:</Text>
        <Button size="compact-sm" variant="default" onClick={() => answerAll('likest')}>
          The same as the likest
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answerAll('new')}>
          Partners of their own
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answerAll('skip')}>
          Leave out
        </Button>
      </Group>
      <LongList label="Possible duplicates" items={questions} rowHeight={rowHeight} Row={Question} />
    </section>
  )
}

const toText = (answer: EntryAnswer): string => {
  if (answer.kind === 'partner') return `partner ${answer.partnerId}`
  return answer.kind === 'entry' ? `entry ${answer.key}` : answer.kind
}

function Question({ item: question }: { readonly item: EntryQuestion }) {
  const answer = useExchange((state) => state.choices.answers[question.key] ?? question.usual)
  const answers: readonly (readonly [EntryAnswer, string])[] = [
    [{ kind: 'new' }, 'A partner of its own'],
    ...question.likenesses.map(
      (one) => [one.answer, `The same as ${one.name}${one.row === null ? '' : ` in row ${String(one.row)}`}`] as const,
    ),
    [{ kind: 'skip' }, 'Leave it out'],
  ]
  const [likest] = question.likenesses
  return (
    <>
      <span className={classes['question']}>
        <Text component="span" size="sm" fw={600}>
          {question.name}
        </Text>{' '}
        <span className={classes['soft']}>row {question.row}</span>
        {likest === undefined ? null : (
          <Text size="sm">
            like {likest.name}
            {likest.row === null ? ' (here already)' : ` (row ${String(likest.row)})`}: {percentText(likest.score)},{' '}
            {likenessText[likest.because]}
          </Text>
        )}
      </span>
      <NativeSelect
        className={classes['answer']}
        aria-label={`What ${question.name} in row ${String(question.row)} is`}
        value={toText(answer)}
        data={answers.map(([one, label]) => ({ value: toText(one), label }))}
        onChange={({ currentTarget: { value } }) => {
          const chosen = answers.find(([one]) => toText(one) === value)
          if (chosen !== undefined) answerQuestion(question, chosen[0])
        }}
      />
    </>
  )
}

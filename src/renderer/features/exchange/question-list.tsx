import { Button, Group, NativeSelect, Text } from '@mantine/core'
import type { EntryAnswer } from '#shared/workbook/foreign-choices'
import type { EntryQuestion } from '#shared/workbook/foreign-questions'
import { answerAll, answerQuestion } from '../../actions/import-review'
import { useExchange } from '../../state/exchange'
import { likenessText, percentText } from '../../text/exchange'
import { importWords, twiceWords as words } from '../../text/import-steps'
import classes from './exchange.module.css'
import { LongList } from './long-list'

const rowHeight = 76

/** Entries that may be there twice, each with what it is like and how much; nothing is joined unasked. */
export function QuestionList({ questions }: { readonly questions: readonly EntryQuestion[] }) {
  return (
    <section className={classes['panel']} aria-labelledby="questions-title">
      <h2 id="questions-title">{words.title(questions.length)}</h2>
      <Text className={classes['soft']}>{words.how}</Text>
      <Group gap="xs">
        <Text size="sm">{words.all}</Text>
        <Button size="compact-sm" variant="default" onClick={() => answerAll('likest')}>
          {words.likest}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answerAll('new')}>
          {words.own}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answerAll('skip')}>
          {words.skip}
        </Button>
      </Group>
      <LongList label={words.label} items={questions} rowHeight={rowHeight} Row={Question} />
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
    [{ kind: 'new' }, words.answerOwn],
    ...question.likenesses.map((one) => [one.answer, words.answerSame(one.name, one.row)] as const),
    [{ kind: 'skip' }, words.answerSkip],
  ]
  const [likest] = question.likenesses
  return (
    <>
      <span className={classes['question']}>
        <Text component="span" size="sm" fw={600}>
          {question.name}
        </Text>{' '}
        <span className={classes['soft']}>{importWords.row(question.row)}</span>
        {likest === undefined ? null : (
          <Text size="sm">
            {words.like(likest.name, likest.row, {
              percent: percentText(likest.score),
              because: likenessText[likest.because],
            })}
          </Text>
        )}
      </span>
      <NativeSelect
        className={classes['answer']}
        aria-label={words.answer(question.name, question.row)}
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

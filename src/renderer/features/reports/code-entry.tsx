import { Alert, Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DecisionId } from '#shared/protocol/decisions'
import { decisions, decisionsIn } from '#shared/protocol/decisions'
import { today } from '../../actions/clock'
import { type CodeAnswer, enterSignedDecision, findReviewByCode } from '../../actions/report-code'
import { codeWords } from '../../text/report-page'
import { placeLabel } from '../../text/refusals'
import { factName } from '../../text/reports'
import classes from './reports.module.css'

/** A signed page comes back: its code opens the review with the ticked decision, unless the facts changed since. */
export function CodeEntry() {
  const [code, setCode] = useState('')
  const [answer, setAnswer] = useState<CodeAnswer | null>(null)
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setAnswer(await findReviewByCode(code))
  }
  return (
    <section className={classes['card']} aria-labelledby="code-title">
      <Title id="code-title" order={2} size="h5">
        {codeWords.title}
      </Title>
      <Text size="xs" c="var(--ink-soft)">
        {codeWords.how}
      </Text>
      <form onSubmit={(event) => void find(event)}>
        <Group gap="xs" align="flex-end" wrap="nowrap" mt={6}>
          <TextInput
            label={codeWords.code}
            placeholder={codeWords.sample}
            flex={1}
            value={code}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => {
              setCode(currentTarget.value)
              setAnswer(null)
            }}
          />
          <Button type="submit" variant="default" disabled={code.trim() === ''}>
            {codeWords.open}
          </Button>
        </Group>
      </form>
      <div role="status">{answer === null ? null : <Answer key={code} answer={answer} />}</div>
    </section>
  )
}

function Answer({ answer }: { readonly answer: CodeAnswer }) {
  switch (answer.kind) {
    case 'mistyped':
      return <Refused text={codeWords.mistyped} />
    case 'unknown':
      return <Refused text={codeWords.unknown(answer.code)} />
    case 'gone':
      return <Refused text={codeWords.gone} />
    case 'not-in-review':
      return <Refused text={codeWords.notInReview(answer.partner.name, placeLabel(answer.partner.stage))} />
    case 'changed':
      return <Changed answer={answer} />
    case 'found':
      return <Found answer={answer} />
  }
}

const Refused = ({ text }: { readonly text: string }) => (
  <Alert color="red" mt="xs">
    {text}
  </Alert>
)

const Changed = ({ answer }: { readonly answer: Extract<CodeAnswer, { kind: 'changed' }> }) => (
  <Alert color="red" mt="xs" title={codeWords.changedTitle(answer.partner.name)}>
    <Text size="sm">{codeWords.changedHow}</Text>
    <Table mt="xs" aria-label={codeWords.changedTitle(answer.partner.name)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{codeWords.fact}</Table.Th>
          <Table.Th>{codeWords.before}</Table.Th>
          <Table.Th>{codeWords.now}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {answer.changes.map(({ name, before, now }) => (
          <Table.Tr key={name}>
            <Table.Td>{factName(name)}</Table.Td>
            <Table.Td dir="auto">{before || codeWords.nothing}</Table.Td>
            <Table.Td dir="auto">{now || codeWords.nothing}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Alert>
)

const reviewDecisions = decisionsIn('review')
  .filter(({ forward }) => forward)
  .map(({ id, label }) => ({ value: id, label }))

function Found({ answer: { partner, filed } }: { readonly answer: Extract<CodeAnswer, { kind: 'found' }> }) {
  const [decision, setDecision] = useState<DecisionId | ''>('')
  const [by, setBy] = useState('')
  const [on, setOn] = useState(today())
  const ready = decision !== '' && by.trim() !== '' && on !== ''
  const enter = (): void => {
    if (decision === '') return
    enterSignedDecision({ partnerId: partner.id, code: filed.code, decision, by: by.trim(), on })
  }
  return (
    <Stack gap="xs" mt="xs">
      <Text size="sm" dir="auto">
        {codeWords.found(partner.name, filed.asOf)}
      </Text>
      <NativeSelect
        label={codeWords.which}
        value={decision}
        data={[{ value: '', label: '' }, ...reviewDecisions]}
        onChange={({ currentTarget }) => setDecision(currentTarget.value as DecisionId | '')}
      />
      <TextInput label={codeWords.by} value={by} onChange={({ currentTarget }) => setBy(currentTarget.value)} />
      <TextInput
        label={codeWords.on}
        type="date"
        value={on}
        max={today()}
        onChange={({ currentTarget }) => setOn(currentTarget.value)}
      />
      <Button disabled={!ready} onClick={enter}>
        {decision === '' ? codeWords.enter : `${decisions[decision].label} …`}
      </Button>
      {ready ? null : (
        <Text size="xs" c="var(--ink-soft)">
          {codeWords.needs}
        </Text>
      )}
    </Stack>
  )
}

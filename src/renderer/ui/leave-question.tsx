import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'

type Answer = { readonly label: string; readonly onChoose: () => void }

type Props = {
  readonly question: string
  /** The harmless answer last: it gets the focus. */
  readonly answers: readonly Answer[]
}

/** Asks before something typed is thrown away; stands in the place of a dialog's buttons. */
export function LeaveQuestion({ question, answers }: Props) {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    group.current?.querySelector<HTMLElement>('button:last-child')?.focus()
  }, [])
  return (
    <Group ref={group} justify="flex-end" gap="xs" role="alertdialog" aria-label={question} flex={1}>
      <strong>{question}</strong>
      {answers.map(({ label, onChoose }, index) => (
        <Button key={label} variant={index === answers.length - 1 ? 'filled' : 'default'} onClick={onChoose}>
          {label}
        </Button>
      ))}
    </Group>
  )
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Ended } from '../../actions/run-many'
import { choose, type DriftTarget, endDriftAsk, useDriftView } from '../../state/drift-view'
import { askWords, ruleNames } from '../../text/drift'

/** How many names are shown before the rest is counted. */
const namesShown = 6

export type AskProps = { readonly title: string; readonly targets: readonly DriftTarget[] }

type Props = AskProps & {
  readonly act: string
  /** Null while something is not filled in. */
  readonly submit: (() => Promise<Ended>) | null
  readonly onAsked: () => void
  readonly children: ReactNode
}

/** A dialog that asks for what an act on findings needs; it closes when the act is done. */
export function AskFrame({ title, targets, act, submit, onAsked, children }: Props) {
  const [saving, setSaving] = useState(false)
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    onAsked()
    if (submit === null) return
    setSaving(true)
    const outcome = await submit()
    setSaving(false)
    if (outcome.kind !== 'done') return
    choose([...useDriftView.getState().chosen], false)
    endDriftAsk()
  }
  return (
    <Modal opened onClose={endDriftAsk} title={title}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Names targets={targets} />
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={endDriftAsk}>
              {askWords.cancel}
            </Button>
            <Button type="submit" loading={saving}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Names({ targets }: Pick<AskProps, 'targets'>) {
  const shown = targets.slice(0, namesShown).map(({ name, rule }) => `${name} (${ruleNames[rule]})`)
  const rest = targets.length - shown.length
  return (
    <Text size="sm" c="var(--ink-soft)" dir="auto">
      {shown.join(', ')}
      {rest > 0 ? ` … +${String(rest)}` : ''}
    </Text>
  )
}

import { Badge, Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { fitCriteria } from '#shared/domain/fit'
import type { PlaybookItem } from '#shared/domain/records/playbook-item'
import type { Settings } from '#shared/domain/records/settings'
import { type StageId, stageIds, stages } from '#shared/protocol/stages'
import { addPlaybookItem, retirePlaybookItem, saveSettings } from '../../actions/workspace-actions'
import { useWorkspace } from '../../db/live/use-workspace'
import { useSession } from '../../state/session'
import { pageWords } from '../../text/pages'
import { momentText } from '../../text/recovery'
import { EmptyState } from '../../ui/empty-state'
import { NumberField } from '../../ui/fields/number-field'
import { PageTitle } from '../../ui/page-title'
import { Row, RowList } from '../../ui/row-list'

const words = pageWords.playbook

/** Feedback Loop Rule: what was learned late and lands early. */
export function PlaybookPage() {
  const workspace = useWorkspace()
  const readOnly = useSession().readOnly !== null
  if (workspace === undefined) return null
  const { playbook, settings } = workspace
  return (
    <Stack p="lg" maw={1000}>
      <PageTitle title={words.title} hint={words.hint} />
      {playbook.length === 0 ? <EmptyState title={words.empty} /> : null}
      {stageIds.map((stage) => (
        <StageItems
          key={stage}
          stage={stage}
          items={playbook.filter((item) => item.stage === stage)}
          readOnly={readOnly}
        />
      ))}
      {readOnly ? null : <NewItem />}
      <Weights settings={settings} playbook={playbook} readOnly={readOnly} />
    </Stack>
  )
}

type ItemsProps = { readonly stage: StageId; readonly items: readonly PlaybookItem[]; readonly readOnly: boolean }

function StageItems({ stage, items, readOnly }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <section aria-label={stages[stage].label}>
      <Title order={2} size="h4" mb={6}>
        {stages[stage].label}
      </Title>
      <RowList label={stages[stage].label}>
        {items.map((item) => (
          <Row
            key={item.id}
            title={
              <>
                {item.label} <Badge variant="light">{words.kinds[item.kind]}</Badge>
              </>
            }
            detail={item.detail}
            facts={<Origin item={item} />}
          >
            <Button
              size="compact-sm"
              variant="default"
              disabled={readOnly}
              onClick={() => void retirePlaybookItem(item)}
            >
              {item.retiredAt === null ? words.retire : words.restore}
            </Button>
          </Row>
        ))}
      </RowList>
    </section>
  )
}

const Origin = ({ item: { fromPartner, addedAt, retiredAt } }: { readonly item: PlaybookItem }) => (
  <>
    <div>{fromPartner === '' ? words.byHand : words.learnedFrom(fromPartner)}</div>
    <div>
      {momentText(addedAt)}
      {retiredAt === null ? '' : `, ${words.retired} ${momentText(retiredAt)}`}
    </div>
  </>
)

function NewItem() {
  const [label, setLabel] = useState('')
  const [stage, setStage] = useState<StageId>('research')
  const [kind, setKind] = useState<PlaybookItem['kind']>('action')
  const add = async (): Promise<void> => {
    const place = kind === 'fit-criterion' ? 'research' : stage
    const problems = await addPlaybookItem({ label: label.trim(), stage: place, kind, detail: '' })
    if (problems.length === 0) setLabel('')
  }
  return (
    <Card
      withBorder
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={words.add}
          value={label}
          flex="1 1 220px"
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
        <Select
          label={words.kind}
          value={kind}
          allowDeselect={false}
          data={[
            { value: 'action', label: words.kinds.action },
            { value: 'fit-criterion', label: words.kinds['fit-criterion'] },
          ]}
          onChange={(chosen) => setKind(chosen === 'fit-criterion' ? chosen : 'action')}
        />
        <Select
          label={words.stage}
          value={kind === 'fit-criterion' ? 'research' : stage}
          disabled={kind === 'fit-criterion'}
          allowDeselect={false}
          data={stageIds.map((id) => ({ value: id, label: stages[id].label }))}
          onChange={(chosen) => setStage(stageIds.find((id) => id === chosen) ?? 'research')}
        />
        <Button type="submit" disabled={label.trim() === ''}>
          {pageWords.add}
        </Button>
      </Group>
    </Card>
  )
}

type WeightsProps = {
  readonly settings: Settings
  readonly playbook: readonly PlaybookItem[]
  readonly readOnly: boolean
}

function Weights({ settings, playbook, readOnly }: WeightsProps) {
  const own = playbook.filter((item) => item.kind === 'fit-criterion' && item.retiredAt === null)
  const criteria = [...Object.entries(fitCriteria), ...own.map(({ id, label }) => [id, label] as const)]
  return (
    <section aria-label={words.weights}>
      <Title order={2} size="h4">
        {words.weights}
      </Title>
      <Text size="sm" c="var(--ink-soft)" mb="xs">
        {words.weightsHint}
      </Text>
      <Group>
        {criteria.map(([id, label]) => (
          <div key={id}>
            <NumberField
              label={label}
              value={settings.fitWeights[id] ?? 1}
              fault={null}
              readOnly={readOnly}
              draftKey={`weight ${id}`}
              save={(weight) => saveSettings(settings, { fitWeights: { ...settings.fitWeights, [id]: weight ?? 1 } })}
            />
          </div>
        ))}
      </Group>
    </section>
  )
}

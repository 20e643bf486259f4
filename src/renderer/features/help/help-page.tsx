import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { type ClauseId, clauses } from '#shared/protocol/clauses'
import { decisionsIn } from '#shared/protocol/decisions'
import { protocolVersion, stageIds, stages } from '#shared/protocol/stages'
import { keysOf } from '#shared/protocol/vocabulary'
import { startTour } from '../../actions/start-tour'
import { showKeys } from '../../state/keys'
import { keptHere } from '../../text/help'
import { keyWords } from '../../text/keys'
import { pageWords } from '../../text/pages'
import { tourWords } from '../../text/tour'
import { PageTitle } from '../../ui/page-title'

/** The protocol inside the application, and where each rule is kept. */
export const HelpPage = () => (
  <Stack p="lg" maw={820}>
    <PageTitle title={pageWords.help.title} hint={pageWords.help.hint} />
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => showKeys(true)}>
        {keyWords.title}
      </Button>
      <Button size="xs" variant="default" onClick={() => void startTour()}>
        {tourWords.label}
      </Button>
    </Group>
    <Title order={2} size="h3">
      {pageWords.help.stages(protocolVersion)}
    </Title>
    {stageIds.map((stage) => (
      <section key={stage}>
        <Title order={3} size="h4">
          {stages[stage].label}
        </Title>
        <Text>{stages[stage].objective}</Text>
        <List size="sm">
          <List.Item>{pageWords.help.actions(stages[stage].actions.map(({ label }) => label).join(', '))}</List.Item>
          <List.Item>{pageWords.help.outputs(stages[stage].outputs.map(({ label }) => label).join(', '))}</List.Item>
          <List.Item>
            {pageWords.help.decisions(
              decisionsIn(stage)
                .map(({ label }) => label)
                .join(', '),
            )}
          </List.Item>
        </List>
      </section>
    ))}
    <Title order={2} size="h3">
      {pageWords.help.rules}
    </Title>
    {keysOf(clauses).map((clause: ClauseId) => (
      <section key={clause}>
        <Title order={3} size="h4">
          {clauses[clause].label}
        </Title>
        <Text size="sm">{clauses[clause].text}</Text>
        <Text size="sm" c="var(--ink-soft)">
          {keptHere[clause]}
        </Text>
      </section>
    ))}
  </Stack>
)

import { Alert, Button, Stack, Text } from '@mantine/core'
import { recoveryWords } from '../../text/recovery'

type ScreenProps = { readonly title: string; readonly lines: readonly string[] }

/** A start that ended before the workspace: what happened, whether the data is safe, what to do. */
export const StartScreen = ({ title, lines }: ScreenProps) => (
  <Stack p="xl" maw={640} mx="auto" component="main">
    <Alert color="red" title={title} role="alert">
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Alert>
    <Button onClick={() => window.location.reload()}>{recoveryWords.tryAgain}</Button>
  </Stack>
)

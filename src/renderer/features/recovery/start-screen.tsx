import { Alert, Button, Stack, Text } from '@mantine/core'
import type { StartupReport } from '#shared/contract/host-api'

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
    <Button onClick={() => window.location.reload()}>Try again</Button>
  </Stack>
)

export const newerLines = (report: StartupReport): readonly string[] => [
  'This data was written by a newer version of Partnership Brain. It was not opened, so nothing in it was changed.',
  `This is version ${report.appVersion}. Install the newer version again.`,
]

export const diskFullLines = (report: StartupReport): readonly string[] => [
  'The disk is so full that opening the data could harm it. It was not opened, and it is safe.',
  `Free at least 300 MB, then try again. Your backups are in ${report.folders.backups}.`,
]

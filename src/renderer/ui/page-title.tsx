import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly hint?: string; readonly children?: ReactNode }

/** The head of a page: its name, what it is for, and its main acts. */
export const PageTitle = ({ title, hint, children }: Props) => (
  <Group justify="space-between" align="flex-start" gap="md">
    <Stack gap={2}>
      <Title order={1} size="h2">
        {title}
      </Title>
      {hint === undefined ? null : (
        <Text size="sm" c="var(--ink-soft)" maw={720}>
          {hint}
        </Text>
      )}
    </Stack>
    {children === undefined ? null : <Group gap="xs">{children}</Group>}
  </Group>
)

import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly children?: ReactNode }

/** What a page shows when it has nothing to show, and what to do about it. */
export const EmptyState = ({ title, children }: Props) => (
  <Stack align="center" gap="xs" py="xl">
    <Text fw={600}>{title}</Text>
    {children}
  </Stack>
)

import { Alert, Button, Center, Loader, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { logFailure } from './actions/log-failure'
import { type Start, startWorkspace } from './actions/start-workspace'
import { Frame } from './features/frame/frame'
import { Overlays } from './overlays'
import { pages } from './pages'
import { ErrorBoundary } from './ui/error-boundary'

let starting: Promise<Start> | null = null

/** Started once, however often React mounts. */
const startOnce = (): Promise<Start> => (starting ??= startWorkspace())

export function App() {
  const [start, setStart] = useState<Start | null>(null)
  useEffect(() => {
    void startOnce().then(setStart)
  }, [])
  return <ErrorBoundary onError={logFailure}>{start === null ? <Waiting /> : <Started start={start} />}</ErrorBoundary>
}

const Waiting = () => (
  <Center h="100%" role="status" aria-label="Opening the workspace">
    <Loader />
  </Center>
)

function Started({ start }: { readonly start: Start }) {
  if (start.kind === 'ready') return <Frame pages={pages} overlays={<Overlays />} />
  return (
    <Stack p="xl" maw={640} mx="auto">
      <Alert color="red" title="The workspace could not be opened">
        {start.message}
      </Alert>
      <Button onClick={() => window.location.reload()}>Try again</Button>
    </Stack>
  )
}

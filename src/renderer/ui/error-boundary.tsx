import { Alert, Button, Stack } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { brokenWords, frameWords } from '../text/frame'

type Props = { readonly children: ReactNode; readonly onError: (failure: unknown) => void }
type State = { readonly failed: boolean }

/** The last screen: something in the program itself is wrong. What was saved is safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(failure: unknown): void {
    this.props.onError(failure)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <Stack p="xl" maw={640} mx="auto">
        <Alert color="red" title={brokenWords.title}>
          {brokenWords.text}
        </Alert>
        <Button onClick={() => window.location.assign('#/board')}>{frameWords.toBoard}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {frameWords.reload}
        </Button>
      </Stack>
    )
  }
}

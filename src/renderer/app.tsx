import { MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { calmZod } from '#shared/calm-zod'
import { logFailure } from './actions/log-failure'
import { receiveFromDesktop } from './actions/receive-from-desktop'
import { type Start, startWorkspace } from './actions/start-workspace'
import { Frame } from './features/frame/frame'
import { NoticeList } from './features/frame/notice-list'
import { RecoveryScreen } from './features/recovery/recovery-screen'
import { StartScreen } from './features/recovery/start-screen'
import { Overlays } from './overlays'
import { pages } from './pages'
import { followContrast } from './state/contrast'
import { theme } from './theme'
import { frameWords } from './text/frame'
import { language } from './text/language'
import { diskFullLines, newerLines } from './text/recovery'
import { ErrorBoundary } from './ui/error-boundary'
import { Waiting } from './ui/waiting'

export function drawApp(root: HTMLElement | null): void {
  if (root === null) throw new Error('The page has no root element.')
  calmZod()
  document.documentElement.lang = language
  followContrast()
  createRoot(root).render(
    // The variables come from the style sheets: the content security policy allows no style element made at run time.
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <App />
    </MantineProvider>,
  )
}

/** Most starts are over by then. */
const calmMs = 500

let starting: Promise<Start> | null = null

/** Started once, however often React mounts. */
const startOnce = (): Promise<Start> => (starting ??= startWorkspace())

export function App() {
  const [start, setStart] = useState<Start | null>(null)
  useEffect(() => {
    void startOnce().then(setStart)
  }, [])
  useEffect(() => {
    if (start?.kind === 'ready') receiveFromDesktop()
  }, [start])
  return (
    <ErrorBoundary onError={logFailure}>
      {start === null ? (
        <Waiting label={frameWords.opening} after={calmMs} />
      ) : (
        <Started start={start} onRecovered={() => setStart({ kind: 'ready' })} />
      )}
    </ErrorBoundary>
  )
}

type StartedProps = { readonly start: Start; readonly onRecovered: () => void }

function Started({ start, onRecovered }: StartedProps) {
  switch (start.kind) {
    case 'ready':
      return <Frame pages={pages} overlays={<Overlays />} />
    case 'recovery':
      return (
        <>
          <RecoveryScreen recovery={start.recovery} onDone={onRecovered} />
          <NoticeList />
        </>
      )
    case 'newer':
      return <StartScreen title={frameWords.newer} lines={newerLines(start.report.appVersion)} />
    case 'disk-full':
      return <StartScreen title={frameWords.diskFull} lines={diskFullLines(start.report.folders.backups)} />
    case 'failed':
      return <StartScreen title={frameWords.notOpened} lines={[start.message]} />
  }
}

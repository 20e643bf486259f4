import { Center, Loader } from '@mantine/core'
import { type ReactNode, Suspense } from 'react'
import { useRoute } from '../../state/route'
import type { PageTable } from '../../ui/page-table'
import classes from './frame.module.css'
import { Navigation } from './navigation'
import { Announcements } from './announcements'
import { NoticeList } from './notice-list'
import { SafetyBanner } from './safety-banner'
import { TopBar } from './top-bar'
import { useUndoKeys } from './use-undo-keys'

type Props = {
  readonly pages: PageTable
  /** Dialogs that may open over any page. */
  readonly overlays: ReactNode
}

/** The frame around every page: navigation, save state, notices, and the page itself. */
export function Frame({ pages, overlays }: Props) {
  const { page } = useRoute()
  useUndoKeys()
  const Shown = pages[page] ?? pages.board
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#main">
        Skip to content
      </a>
      <TopBar />
      <Navigation page={page} pages={pages} />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <SafetyBanner />
        <Suspense fallback={<Waiting />}>{Shown === undefined ? null : <Shown />}</Suspense>
      </main>
      {overlays}
      <NoticeList />
      <Announcements />
    </div>
  )
}

const Waiting = () => (
  <Center h="100%" role="status" aria-label="Loading">
    <Loader />
  </Center>
)

import { type ReactNode, Suspense } from 'react'
import { useRoute } from '../../state/route'
import { frameWords } from '../../text/frame'
import type { PageTable } from '../../ui/page-table'
import { Waiting } from '../../ui/waiting'
import classes from './frame.module.css'
import { KeyHint } from './key-hint'
import { KeySheet } from './key-sheet'
import { Navigation } from './navigation'
import { Announcements } from './announcements'
import { NoticeList } from './notice-list'
import { SafetyBanner } from './safety-banner'
import { TopBar } from './top-bar'
import { useKeptFocus } from './use-kept-focus'
import { useNamedKeys } from './use-named-keys'

type Props = {
  readonly pages: PageTable
  /** Dialogs that may open over any page. */
  readonly overlays: ReactNode
}

/** The frame around every page: navigation, save state, notices, and the page itself. */
export function Frame({ pages, overlays }: Props) {
  const { page } = useRoute()
  useNamedKeys()
  useKeptFocus()
  const Shown = pages[page] ?? pages.board
  return (
    <div className={classes['frame']}>
      <button type="button" className={classes['skip']} onClick={skip}>
        {frameWords.skip}
      </button>
      <TopBar />
      <Navigation page={page} pages={pages} />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <SafetyBanner />
        <Suspense fallback={<Waiting label={frameWords.loading} />}>{Shown === undefined ? null : <Shown />}</Suspense>
      </main>
      {overlays}
      <KeySheet />
      <KeyHint />
      <NoticeList />
      <Announcements />
    </div>
  )
}

/** A link would change the address, which names the page. */
const skip = (): void => document.getElementById('main')?.focus()

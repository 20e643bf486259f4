import {
  IconAddressBook,
  IconArchive,
  IconBook2,
  IconCalendarCheck,
  IconChartBar,
  IconDatabase,
  IconFileText,
  IconHelp,
  IconHistory,
  IconLayoutKanban,
  IconSettings,
  IconTable,
  IconTableImport,
  IconTrash,
  IconWaveSine,
} from '@tabler/icons-react'
import { type ComponentType, useEffect, useRef } from 'react'
import { useKeys } from '../../state/keys'
import { type Page, routeHash } from '../../state/route'
import { frameWords } from '../../text/frame'
import { type PageAct, pageActs } from '../../text/keys'
import type { PageTable } from '../../ui/page-table'
import classes from './navigation.module.css'

type Icon = ComponentType<{ readonly size: number; readonly 'aria-hidden': boolean }>

const icons: Readonly<Record<PageAct['page'], Icon>> = {
  board: IconLayoutKanban,
  table: IconTable,
  today: IconCalendarCheck,
  drift: IconWaveSine,
  dashboard: IconChartBar,
  closed: IconArchive,
  playbook: IconBook2,
  exchange: IconTableImport,
  reports: IconFileText,
  people: IconAddressBook,
  history: IconHistory,
  bin: IconTrash,
  backup: IconDatabase,
  settings: IconSettings,
  help: IconHelp,
}

const nearest = { block: 'nearest', inline: 'nearest' } as const

/** The pages of the table of acts that this build has. */
export function Navigation({ page, pages }: { readonly page: Page; readonly pages: PageTable }) {
  const waiting = useKeys(({ prefix }) => prefix === 'g')
  const row = useRef<HTMLElement>(null)
  // In a narrow window the pages stand in a row that scrolls.
  useEffect(() => {
    row.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView(nearest)
  }, [page])
  return (
    <nav ref={row} className={classes['nav']} aria-label={frameWords.pages} data-waiting={waiting || undefined}>
      {pageActs
        .filter((act) => act.page in pages)
        .map(({ page: target, label, keys: [key] }) => {
          const Icon = icons[target]
          return (
            <a
              key={target}
              data-page={target}
              className={classes['link']}
              href={routeHash({ page: target, id: null, part: null })}
              aria-current={target === page ? 'page' : undefined}
              aria-keyshortcuts={key}
            >
              <Icon size={18} aria-hidden />
              <span className={classes['linkText']}>{label}</span>
              <kbd className={classes['letter']} aria-hidden>
                {key.slice(-1).toUpperCase()}
              </kbd>
            </a>
          )
        })}
    </nav>
  )
}

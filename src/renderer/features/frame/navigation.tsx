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
  IconTableImport,
  IconTrash,
  IconWaveSine,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { type Page, routeHash } from '../../state/route'
import type { PageTable } from '../../ui/page-table'
import classes from './frame.module.css'

type Entry = {
  readonly page: Page
  readonly label: string
  readonly icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': boolean }>
}

const entries: readonly Entry[] = [
  { page: 'board', label: 'Board', icon: IconLayoutKanban },
  { page: 'today', label: 'Today', icon: IconCalendarCheck },
  { page: 'drift', label: 'Drift', icon: IconWaveSine },
  { page: 'dashboard', label: 'Dashboard', icon: IconChartBar },
  { page: 'closed', label: 'Closed', icon: IconArchive },
  { page: 'playbook', label: 'Playbook', icon: IconBook2 },
  { page: 'exchange', label: 'Import and export', icon: IconTableImport },
  { page: 'reports', label: 'Reports', icon: IconFileText },
  { page: 'people', label: 'People', icon: IconAddressBook },
  { page: 'history', label: 'Undo list', icon: IconHistory },
  { page: 'bin', label: 'Bin', icon: IconTrash },
  { page: 'backup', label: 'Backup', icon: IconDatabase },
  { page: 'settings', label: 'Settings', icon: IconSettings },
  { page: 'help', label: 'Help', icon: IconHelp },
]

export const Navigation = ({ page, pages }: { readonly page: Page; readonly pages: PageTable }) => (
  <nav className={classes['nav']} aria-label="Pages">
    {entries
      .filter((entry) => entry.page in pages)
      .map(({ page: target, label, icon: Icon }) => (
        <a
          key={target}
          className={classes['link']}
          href={routeHash({ page: target, id: null, part: null })}
          aria-current={target === page ? 'page' : undefined}
        >
          <Icon size={18} aria-hidden />
          {label}
        </a>
      ))}
  </nav>
)

import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { showClosed } from '../../state/board-view'
import { words } from '../../text/board'
import classes from './column.module.css'

/** Folds and unfolds the column of closed partners. */
export function ClosedToggle({ folded }: { readonly folded: boolean }) {
  const Icon = folded ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse
  return (
    <button
      type="button"
      className={classes['toggle']}
      aria-expanded={!folded}
      aria-label={folded ? words.showClosed : words.hideClosed}
      onClick={() => showClosed(folded)}
    >
      <Icon size={18} aria-hidden />
    </button>
  )
}

import type { Workspace } from '#shared/domain/context'
import { usePartnerList } from '../../db/live/partner-list'
import { useWorkspace } from '../../db/live/use-workspace'
import { words } from '../../text/board'
import { usePreparedSearch } from '../../ui/use-prepared-search'
import { Waiting } from '../../ui/waiting'
import { BoardColumns } from './board-columns'
import classes from './board.module.css'
import { BoardToolbar } from './board-toolbar'
import { EmptyBoard } from './empty-board'
import { useBoard } from './use-board'

/** Every partner in the column of its stage. */
export function BoardPage() {
  const workspace = useWorkspace()
  const { ready } = usePartnerList()
  if (workspace === undefined || !ready) {
    return <Waiting label={words.reading} />
  }
  return <Shown workspace={workspace} />
}

function Shown({ workspace }: { readonly workspace: Workspace }) {
  const board = useBoard(workspace)
  usePreparedSearch(board.byId)
  return (
    <div className={classes['page']}>
      <h1 className="visually-hidden">{words.title}</h1>
      {board.isEmpty ? (
        <EmptyBoard settings={workspace.settings} />
      ) : (
        <>
          <BoardToolbar owners={board.owners} />
          <BoardColumns board={board} />
        </>
      )}
    </div>
  )
}

import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus, IconPin, IconRestore } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { SavedView } from '#shared/domain/records/saved-view'
import { isDefaultView, openDefaultView } from '../state/saved-views'
import { viewWords } from '../text/saved-views'
import { NameDialog } from './name-dialog'

type Done = Promise<{ readonly kind: 'done' | 'refused' | 'failed' }>

export type ViewActs = {
  readonly open: (view: SavedView) => void
  readonly reset: () => void
  readonly saveAs: (name: string) => Done
  readonly update: (view: SavedView) => Done
  readonly rename: (view: SavedView, name: string) => Done
  readonly pin: (view: SavedView) => Done
  readonly makeDefault: (view: SavedView, all: readonly SavedView[]) => Done
  readonly remove: (view: SavedView) => Done
}

type Props = { readonly views: readonly SavedView[]; readonly acts: ViewActs }

/** The saved views of board and table: pinned ones as buttons, all of them in a menu with what can be done to each. */
export function ViewMenu({ views, acts }: Props) {
  const [naming, setNaming] = useState<'new' | SavedView | null>(null)
  useEffect(() => openDefaultView(views), [views])
  const save = async (name: string): Promise<void> => {
    const outcome = await (naming === 'new' || naming === null ? acts.saveAs(name) : acts.rename(naming, name))
    if (outcome.kind === 'done') setNaming(null)
  }
  return (
    <>
      {views
        .filter(({ pinned }) => pinned)
        .map((view) => (
          <Button key={view.id} size="xs" variant="light" onClick={() => acts.open(view)}>
            {view.name}
          </Button>
        ))}
      <Menu position="bottom-start" width={320} transitionProps={noTransition}>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {viewWords.views}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={viewWords.menu}>
          {views.length === 0 ? <Menu.Label>{viewWords.none}</Menu.Label> : null}
          {views.map((view) => (
            <ViewLine key={view.id} view={view} views={views} acts={acts} onRename={() => setNaming(view)} />
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => setNaming('new')}>
            {viewWords.save}
          </Menu.Item>
          <Menu.Item leftSection={<IconRestore size={16} aria-hidden />} onClick={acts.reset}>
            {viewWords.reset}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming === null ? null : (
        <NameDialog
          title={naming === 'new' ? viewWords.saveTitle : viewWords.renameTitle}
          hint={viewWords.nameHint}
          first={naming === 'new' ? '' : naming.name}
          onSave={save}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

const noTransition = { duration: 0 }

type LineProps = Props & { readonly view: SavedView; readonly onRename: () => void }

function ViewLine({ view, views, acts, onRename }: LineProps) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item
          leftSection={view.pinned ? <IconPin size={16} aria-hidden /> : <IconBookmark size={16} aria-hidden />}
          onClick={() => acts.open(view)}
        >
          {view.name}
          {isDefaultView(view) ? ` (${viewWords.isDefault})` : ''}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown aria-label={viewWords.change(view.name)}>
        <Menu.Item onClick={() => acts.open(view)}>{viewWords.open}</Menu.Item>
        <Menu.Item onClick={() => void acts.update(view)}>{viewWords.update}</Menu.Item>
        <Menu.Item onClick={onRename}>{viewWords.rename}</Menu.Item>
        <Menu.Item onClick={() => void acts.pin(view)}>{view.pinned ? viewWords.unpin : viewWords.pin}</Menu.Item>
        <Menu.Item onClick={() => void acts.makeDefault(view, views)}>
          {isDefaultView(view) ? viewWords.noDefault : viewWords.makeDefault}
        </Menu.Item>
        <Menu.Item onClick={() => void acts.remove(view)}>{viewWords.remove}</Menu.Item>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

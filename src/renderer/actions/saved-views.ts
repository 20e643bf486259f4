import type { SavedView } from '#shared/domain/records/saved-view'
import { goTo, parseRoute } from '../state/route'
import { captureView, isDefaultView, pageOfView, resetView, showView } from '../state/saved-views'
import { viewWords } from '../text/saved-views'
import { newId } from './clock'
import { type Outcome, runAct } from './run-action'

const table = 'savedViews'

const saveAll = (views: readonly SavedView[], label: string): Promise<Outcome> =>
  runAct({
    label,
    steps: views.map((record) => ({ command: { kind: 'save-workspace-record' as const, table, record } })),
  })

const pageNow = (): 'board' | 'table' => (parseRoute(window.location.hash).page === 'table' ? 'table' : 'board')

/** Shows a view where it can be shown: on the board or table that is open, else on the page it was saved on. */
export function openView(view: SavedView): void {
  showView(view)
  const { page } = parseRoute(window.location.hash)
  if (page !== 'board' && page !== 'table') goTo(pageOfView(view))
}

export const saveViewAs = (name: string): Promise<Outcome> =>
  saveAll(
    [{ id: newId(), name: name.trim(), pinned: false, ...captureView(pageNow(), false) }],
    viewWords.acts.save(name),
  )

/** The view becomes what board and table show now. */
export const updateView = (view: SavedView): Promise<Outcome> =>
  saveAll([{ ...view, ...captureView(pageNow(), isDefaultView(view)) }], viewWords.acts.update(view.name))

export const renameView = (view: SavedView, name: string): Promise<Outcome> =>
  saveAll([{ ...view, name: name.trim() }], viewWords.acts.rename(view.name, name))

export const pinView = (view: SavedView): Promise<Outcome> =>
  saveAll([{ ...view, pinned: !view.pinned }], viewWords.acts.pin(view.name, !view.pinned))

/** The view that board and table open with; the one before is none any more, in the same act. */
export function makeDefaultView(view: SavedView, all: readonly SavedView[]): Promise<Outcome> {
  const was = isDefaultView(view)
  const others = all.filter((one) => one.id !== view.id && isDefaultView(one))
  return saveAll(
    [...others.map((one) => withDefault(one, false)), withDefault(view, !was)],
    viewWords.acts.makeDefault(view.name, !was),
  )
}

const withDefault = (view: SavedView, isDefault: boolean): SavedView => ({
  ...view,
  layout: { ...view.layout, isDefault },
})

export const removeView = (view: SavedView): Promise<Outcome> =>
  runAct({
    label: viewWords.acts.remove(view.name),
    steps: [{ command: { kind: 'remove-workspace-record', table, record: view } }],
  })

/** All of it for the menu of views. */
export const viewActs = {
  open: openView,
  reset: resetView,
  saveAs: saveViewAs,
  update: updateView,
  rename: renameView,
  pin: pinView,
  makeDefault: makeDefaultView,
  remove: removeView,
} as const

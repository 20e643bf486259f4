import { type ActId, keyWords, type NamedActId, type PageAct, pageActs } from '../text/keys'
import { openAddPartner } from '../state/add-partner'
import { announce } from '../state/announcer'
import { showKeys } from '../state/keys'
import { openLog } from '../state/log-contact'
import { openPalette } from '../state/palette'
import { goTo, type Page, parseRoute } from '../state/route'
import { useSession } from '../state/session'
import { backUpNow } from './keep-backup'
import { startTour } from './start-tour'
import { stepThrough } from './step-through'
import { redoLast, undoLast } from './undo'

/** The partner that an act without a name of its own means: the focused card or row, or the one whose page is open. */
export function partnerAtHand(): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-partner]')?.dataset['partner']
  const { page, id } = parseRoute(window.location.hash)
  return focused ?? (page === 'partner' ? id : null)
}

const withPartner = (partnerId: string | null, act: (id: string) => void): void => {
  if (partnerId === null) announce(keyWords.noPartner)
  else act(partnerId)
}

const unlessReadOnly = (act: () => void): void => {
  if (useSession.getState().readOnly === null) act()
}

const named: Readonly<Record<NamedActId, (partnerId: string | null) => void>> = {
  palette: (partnerId) => openPalette(partnerId),
  search: () => focusSearch(),
  new: () => unlessReadOnly(openAddPartner),
  undo: () => void undoLast(),
  redo: () => void redoLast(),
  keys: () => showKeys(true),
  backup: () => void backUpNow('demand'),
  tour: () => void startTour(),
  log: (partnerId) => unlessReadOnly(() => withPartner(partnerId, openLog)),
  move: (partnerId) => unlessReadOnly(() => withPartner(partnerId, (id) => openPalette(id, true))),
  next: () => stepThrough(1),
  previous: () => stepThrough(-1),
}

const pageOf = new Map<ActId, PageAct['page'] & Page>(pageActs.map(({ id, page }) => [id, page]))

const isNamed = (id: ActId): id is NamedActId => id in named

/** Does what a key, a menu entry or an entry of the palette stands for. */
export function runNamedAct(id: ActId, partnerId: string | null = partnerAtHand()): void {
  const page = pageOf.get(id)
  if (page !== undefined) goTo(page)
  else if (isNamed(id)) named[id](partnerId)
}

/** The search field of the page; a page without one is searched by the palette. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
  if (field === null) {
    openPalette(partnerAtHand())
    return
  }
  field.focus()
  field.select()
}

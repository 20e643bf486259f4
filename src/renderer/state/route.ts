import { useSyncExternalStore } from 'react'

export const pages = [
  'board',
  'partner',
  'table',
  'today',
  'drift',
  'dashboard',
  'exchange',
  'workbook',
  'reports',
  'closed',
  'playbook',
  'people',
  'history',
  'bin',
  'backup',
  'settings',
  'help',
] as const
export type Page = (typeof pages)[number]

/** The page on the screen and what it shows; kept in the address so that a reload and Back work. */
export type Route = { readonly page: Page; readonly id: string | null; readonly part: string | null }

const board: Route = { page: 'board', id: null, part: null }

/** `#/partner/<id>/<part>`; anything else is the board. */
export function parseRoute(hash: string): Route {
  const [page, id, part] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent)
  const known = pages.find((one) => one === page)
  return known === undefined ? board : { page: known, id: id ?? null, part: part ?? null }
}

export function routeHash({ page, id, part }: Route): string {
  const parts = [page, id, part].filter((one): one is string => one !== null)
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

export function goTo(page: Page, id: string | null = null, part: string | null = null): void {
  window.location.hash = routeHash({ page, id, part })
}

function watch(watcher: () => void): () => void {
  window.addEventListener('hashchange', watcher)
  return () => window.removeEventListener('hashchange', watcher)
}

let last: { hash: string; route: Route } = { hash: '', route: board }

function read(): Route {
  const { hash } = window.location
  if (hash !== last.hash) last = { hash, route: parseRoute(hash) }
  return last.route
}

export const useRoute = (): Route => useSyncExternalStore(watch, read)

import { settingsWords as words } from '../../text/settings'

/** What a setting changes, and what it is when nobody changed it. */
export const withDefault = (hint: string, usual: string | number): string =>
  [hint, ...(usual === '' ? [] : [`${words.default}${String(usual)}.`])].join(' ').trim()

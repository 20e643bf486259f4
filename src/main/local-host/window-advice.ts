import type { Browser } from './find-browser'

type Circumstances = {
  readonly open: boolean
  readonly browser: Browser | null
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly uid: number | undefined
}

/** Why no window is opened, with what to do instead; null when one can be. */
export function explainNoWindow({ open, browser, platform, env, uid }: Circumstances): string | null {
  if (!open) return 'No window is opened (--no-open): open the address above.'
  if (platform === 'linux' && !hasDisplay(env)) {
    return 'No window is opened, as there is no display: open the address above in a browser on this computer.'
  }
  if (browser === null) {
    return 'No Chromium, Chrome or Edge was found: open the address above in the browser that you have.'
  }
  if (platform === 'linux' && uid === 0) {
    return 'No window is opened, as a browser started by root runs without its protection: start the program as an ordinary user, or open the address above.'
  }
  return null
}

function hasDisplay(env: Readonly<Record<string, string | undefined>>): boolean {
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '')
}

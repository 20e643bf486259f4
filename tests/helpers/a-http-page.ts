import { vi } from 'vitest'
import type { HttpPage } from '../../src/renderer/host/via-http'
import type { TestServer } from './local-server'

/** What of a browser window the HTTP transport uses, with the headers and the cookie that a browser adds by itself. */
export function aHttpPage(
  { port, session }: Pick<TestServer, 'port' | 'session'>,
  hash = `#key=${session.key}`,
): HttpPage {
  const origin = `http://127.0.0.1:${port}`
  const stored = new Map<string, string>()
  let cookie = ''
  const location = { hash, pathname: '/', search: '?demo', reload: vi.fn() }
  return {
    location: location as unknown as Location,
    history: {
      replaceState: vi.fn(() => {
        location.hash = ''
      }),
    } as unknown as History,
    sessionStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    } as unknown as Storage,
    crypto: globalThis.crypto,
    addEventListener: vi.fn(),
    print: vi.fn(),
    fetch: vi.fn(async (address, init) => {
      const headers = { ...(init?.headers as Record<string, string>), Origin: origin, Cookie: cookie }
      const response = await fetch(`${origin}${String(address)}`, { ...init, headers })
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    }),
  }
}

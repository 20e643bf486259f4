import { vi } from 'vitest'
import type { HttpPage } from '../../src/renderer/host/via-http'
import type { TestServer } from './local-server'

/** What of a browser window the HTTP transport uses, with the headers and the cookie that a browser adds by itself. */
export function aHttpPage(
  { port, session }: { readonly port: number; readonly session: Pick<TestServer['session'], 'createKey'> },
  hash = `#key=${session.createKey()}`,
): HttpPage & { addressBar(): string } {
  const origin = `http://127.0.0.1:${port}`
  const stored = new Map<string, string>()
  let cookie = ''
  let shown = `/?demo${hash}`
  const location = { hash, pathname: '/', search: '?demo', reload: vi.fn<() => void>() }
  return {
    addressBar: () => shown,
    location: location as unknown as Location,
    history: {
      replaceState: (_state: unknown, _title: string, address: string) => {
        shown = address
        location.hash = ''
      },
    } as unknown as History,
    sessionStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    } as unknown as Storage,
    crypto: globalThis.crypto,
    addEventListener: vi.fn<Window['addEventListener']>(),
    print: vi.fn<() => void>(),
    fetch: vi.fn<typeof fetch>(async (address, init) => {
      const headers = { ...(init?.headers as Record<string, string>), Origin: origin, Cookie: cookie }
      const response = await fetch(`${origin}${address as string}`, { ...init, headers })
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    }),
  }
}

import { describe, expect, it, vi } from 'vitest'
import { answerPageRequest } from '../../../../src/main/electron/app-scheme'
import { testFiles } from '../../../helpers/local-server'
import { traversalPayloads } from '../../../helpers/traversal-payloads'

vi.mock('electron', async () => {
  const { createFakeElectron } = await import('../../../helpers/fake-electron')
  return createFakeElectron()
})

const get = (url: string, method = 'GET') => answerPageRequest(testFiles, { url, method })

describe('the page scheme', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/?demo', 'app://bundle/assets/app.js#x'])(
    'serves %s',
    (url) => {
      expect(get(url).status).toBe(200)
    },
  )

  it('serves nothing for 200 other ways to write an address, as written or as a browser would send it', () => {
    const written = traversalPayloads.map((address) => `app://bundle${address}`)
    const sent = written.flatMap((url) => (URL.canParse(url) ? [new URL(url).href] : []))
    // A browser itself turns a few of them into the plain address of a file of ours: those are no way around.
    const plain = new Set([...testFiles.keys()].map((address) => `app://bundle${address}`))
    const served = [...written, ...sent.filter((url) => !plain.has(url))].filter((url) => get(url).status !== 404)
    expect(written.length).toBeGreaterThanOrEqual(200)
    expect(served).toEqual([])
  })

  it.each(['app://other/index.html', 'app://bundle.evil/index.html', 'app:///index.html', 'file:///index.html', ''])(
    'serves nothing for the address "%s"',
    (url) => {
      expect(get(url).status).toBe(404)
    },
  )

  it('sends its pages with a policy that allows its own files and nothing else', () => {
    const { headers } = get('app://bundle/')
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', (method) => {
    expect(get('app://bundle/', method).status).toBe(405)
  })
})

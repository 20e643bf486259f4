import type { BrowserContext, Page, Request } from 'playwright-core'

/** What went wrong in the page without any test having looked for it. */
export type Problems = {
  /** All problems so far, each once. */
  take(): readonly string[]
  /** Waits for a problem that the test provokes and drops it; fails when none comes within 5 s. */
  expect(pattern: RegExp): Promise<void>
  ignore(): void
}

/**
 * Notes page errors, console errors (refusals of the content security policy are among them) and every request that
 * leaves the app. Must be called before the page is opened.
 */
export function watchProblems(context: BrowserContext, origin: string): Problems {
  const found: string[] = []
  let isWatching = true
  const note = (problem: string): void => {
    if (isWatching) found.push(problem)
  }
  context.on('weberror', (error) => note(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console error: ${message.text()} (${message.location().url})`)
  })
  context.on('request', (request: Request) => {
    if (!isOwn(request.url(), origin)) note(`request to the outside: ${request.url()}`)
  })
  const watchSockets = (page: Page): void => {
    page.on('websocket', (socket) => {
      if (!isOwn(socket.url().replace(/^ws/, 'http'), origin)) note(`socket to the outside: ${socket.url()}`)
    })
    page.on('crash', () => note('the page crashed'))
  }
  context.pages().forEach(watchSockets)
  context.on('page', watchSockets)
  return {
    take: () => found.splice(0),
    async expect(pattern) {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const index = found.findIndex((problem) => pattern.test(problem))
        if (index >= 0) {
          found.splice(index, 1)
          return
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`The page reported no problem like ${pattern.source}.`)
    },
    ignore() {
      isWatching = false
    },
  }
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(origin) || /^(data:|blob:|about:blank)/.test(url)
}

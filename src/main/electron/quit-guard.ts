import { app } from 'electron'

const quitLimitMs = 5_000

export type QuitGuard = { track<T>(this: void, call: Promise<T>): Promise<T> }

/** Before the program ends, running calls (a backup, a journal line) may finish and `close` runs, all within a bound. */
export function guardQuit(close: () => Promise<void>): QuitGuard {
  const running = new Set<Promise<unknown>>()
  let finished = false
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    void Promise.race([finish(), pause(quitLimitMs)]).finally(() => {
      finished = true
      app.quit()
    })
  })
  async function finish(): Promise<void> {
    await Promise.allSettled(running)
    await close()
  }
  return {
    async track(call) {
      running.add(call)
      try {
        return await call
      } finally {
        running.delete(call)
      }
    },
  }
}

async function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

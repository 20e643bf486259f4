import { app } from 'electron'

const quitLimitMs = 5_000

export type QuitGuard = { track<T>(call: Promise<T>): Promise<T> }

/** Before the program ends, running calls (a backup, a journal line) may finish and `close` runs, all within a bound. */
export function guardQuit(close: () => Promise<void>): QuitGuard {
  const running = new Set<Promise<unknown>>()
  let finished = false
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    const work = Promise.allSettled(running).then(close)
    void Promise.race([Promise.allSettled([work]), pause(quitLimitMs)]).then(() => {
      finished = true
      app.quit()
    })
  })
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

/** What every page of the bench keeps count of from its first moment. Runs in the page: it may use nothing from outside. */
function watch(): void {
  const seen: PageWatch = { visibleAt: null, longTasks: [] }
  Object.assign(globalThis, { benchWatch: seen })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  const look = (): void => {
    // The frame in which the first card stands is drawn after this one asks.
    if (document.querySelector('[data-bench-ready], [data-partner]') === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => (seen.visibleAt = performance.now()))
  }
  requestAnimationFrame(look)
}

export type PageWatch = {
  /** ms since the navigation began. */
  visibleAt: number | null
  /** Start and length in ms. */
  longTasks: [number, number][]
}

declare global {
  var benchWatch: PageWatch
}

export const watchScript = `(${watch.toString()})()`

const quietMs = 500

/** When the cards stand and no long task begins for half a second: the board answers to whoever touches it. */
export function interactiveAt({ visibleAt, longTasks }: PageWatch): number {
  if (visibleAt === null) throw new Error('No card was drawn.')
  let at = visibleAt
  for (const [start, duration] of longTasks.toSorted((a, b) => a[0] - b[0])) {
    if (start + duration <= at) continue
    if (start > at + quietMs) break
    at = start + duration
  }
  return at
}

/** The window's own turn: resolves when it has nothing to draw or to answer, at the latest after a second. */
export const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1_000 })
  })

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

let shown: Promise<void> | null = null

/** Somebody is there: what makes their next step quick is worth its time now, and would only have slowed the start. */
function firstHand(): Promise<void> {
  shown ??= new Promise((resolve) => {
    for (const sign of signs)
      window.addEventListener(sign, () => resolve(), { once: true, capture: true, passive: true })
  })
  return shown
}

/** Runs when the page is next quiet after the first hand; the answer takes it back. */
export function whenTouched(act: (idle: IdleDeadline) => void): () => void {
  let waiting: number | null = null
  let wanted = true
  void firstHand().then(() => {
    if (wanted) waiting = requestIdleCallback(act)
  })
  return () => {
    wanted = false
    if (waiting !== null) cancelIdleCallback(waiting)
  }
}

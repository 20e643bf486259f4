/** Runs what it is given one after the other; a failure is its caller's and does not stop the next. */
export type Queue = <T>(act: () => Promise<T>) => Promise<T>

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const next = last.then(act, act)
    last = next.catch(() => undefined)
    return next
  }
}

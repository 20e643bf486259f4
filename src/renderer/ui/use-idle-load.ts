import { useEffect } from 'react'

/** Loads a part of the app when the page is quiet, so that it opens at once when it is asked for. */
export function useIdleLoad(load: () => Promise<unknown>): void {
  useEffect(() => {
    const loading = requestIdleCallback(() => void load())
    return () => cancelIdleCallback(loading)
  }, [load])
}

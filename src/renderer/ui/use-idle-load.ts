import { useEffect } from 'react'
import { whenTouched } from './when-touched'

/** Loads a part of the app when somebody is there and the page is quiet, so that it opens at once when it is asked for. */
export function useIdleLoad(load: () => Promise<unknown>): void {
  useEffect(() => whenTouched(() => void load()), [load])
}

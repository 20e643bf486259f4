import { useKeys } from '../../state/keys'
import { keyWords } from '../../text/keys'
import classes from './navigation.module.css'

/** Says that the second of two keys is waited for. */
export function KeyHint() {
  const prefix = useKeys((keys) => keys.prefix)
  return prefix === null ? null : (
    <div className={classes['keyHint']} role="status">
      {keyWords.waiting(prefix)}
    </div>
  )
}

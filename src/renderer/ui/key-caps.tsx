import { Fragment } from 'react'
import { keyText, keyWords } from '../text/keys'
import classes from './key-caps.module.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Keys as they stand on the keyboard; `g b` is one after the other. */
export const KeyCaps = ({ keys }: { readonly keys: readonly string[] }) => (
  <>
    {keys.map((key, index) => (
      <span key={key} className={classes['keys']}>
        {index === 0 ? null : <span className={classes['word']}>{keyWords.or}</span>}
        {key.split(' ').map((one, part) => (
          <Fragment key={one}>
            {part === 0 ? null : <span className={classes['word']}>{keyWords.followedBy}</span>}
            <kbd className={classes['cap']}>{keyText(one, isMac)}</kbd>
          </Fragment>
        ))}
      </span>
    ))}
  </>
)

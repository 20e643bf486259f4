import { IconSearch } from '@tabler/icons-react'
import { runNamedAct } from '../../actions/named-acts'
import { paletteWords } from '../../text/palette'
import { KeyCaps } from '../../ui/key-caps'
import classes from './top-bar.module.css'

const keys = ['mod+k']

/** The way to the palette for those who do not know its key yet. */
export const FindButton = () => (
  <button type="button" className={classes['find']} onClick={() => runNamedAct('palette')}>
    <IconSearch size={16} aria-hidden />
    <span className={classes['findText']}>{paletteWords.label}</span>
    <span aria-hidden>
      <KeyCaps keys={keys} />
    </span>
  </button>
)

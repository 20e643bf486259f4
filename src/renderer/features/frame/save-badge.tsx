import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react'
import { type SaveState, useSaveState } from '../../state/save-state'
import { saveWords } from '../../text/frame'
import classes from './top-bar.module.css'

const looks = {
  saved: { word: saveWords.saved, icon: IconCircleCheck, tone: 'good' },
  saving: { word: saveWords.saving, icon: IconLoader2, tone: 'busy' },
  'not-saved': { word: saveWords['not-saved'], icon: IconAlertTriangle, tone: 'bad' },
} as const

const explanation = (state: SaveState): string => (state.kind === 'not-saved' ? state.message : saveWords.how)

/** Saved, Saving, Not saved: always the truth about the last change. */
export function SaveBadge() {
  const state = useSaveState()
  const { word, icon: Icon, tone } = looks[state.kind]
  return (
    <Tooltip label={explanation(state)} multiline w={320}>
      <output className={`${classes['state'] ?? ''} ${classes[tone] ?? ''}`}>
        <Icon size={14} aria-hidden />
        <span>{word}</span>
      </output>
    </Tooltip>
  )
}

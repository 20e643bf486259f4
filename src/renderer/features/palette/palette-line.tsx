import {
  IconBolt,
  IconBookmark,
  IconBuilding,
  IconClockHour4,
  IconGavel,
  IconLayoutSidebar,
  IconTrash,
} from '@tabler/icons-react'
import { type EntryKind, paletteWords } from '../../text/palette'
import { KeyCaps } from '../../ui/key-caps'
import type { PaletteEntry } from './palette-entry'
import classes from './palette.module.css'

const icons: Readonly<Record<EntryKind, typeof IconBolt>> = {
  act: IconBolt,
  page: IconLayoutSidebar,
  partner: IconBuilding,
  bin: IconTrash,
  view: IconBookmark,
  decision: IconGavel,
}

type Props = {
  readonly id: string
  readonly at: number
  readonly entry: PaletteEntry
  readonly isRecent: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

export function PaletteLine({ id, at, entry, isRecent, isChosen, onChoose }: Props) {
  const Icon = isRecent ? IconClockHour4 : icons[entry.kind]
  const kind = isRecent ? paletteWords.recent : paletteWords.kinds[entry.kind]
  return (
    <div
      id={id}
      data-at={at}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes['line']}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose()
      }}
    >
      <Icon size={18} aria-hidden />
      <span className={classes['name']} dir="auto">
        {entry.label}
      </span>
      <span className={classes['detail']}>{entry.detail === '' ? kind : `${entry.detail} · ${kind}`}</span>
      <KeyCaps keys={entry.keys.slice(0, 1)} />
    </div>
  )
}

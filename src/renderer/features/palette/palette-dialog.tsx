import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { usePartnerList } from '../../db/live/partner-list'
import { closePalette, enterPalette, rememberChoice, typeInPalette, usePalette } from '../../state/palette'
import { paletteWords } from '../../text/palette'
import type { PaletteEntry } from './palette-entry'
import { PaletteLine } from './palette-line'
import classes from './palette.module.css'
import { type Found, usePaletteEntries } from './use-palette-entries'

/** One field that finds partners, pages, acts, saved views and the bin, by keyboard alone. */
export function PaletteDialog() {
  const { about, onlyDecisions } = usePalette()
  const { byId } = usePartnerList()
  const name = about === null ? undefined : byId.get(about)?.name
  const label = onlyDecisions && name !== undefined ? paletteWords.decisions(name) : paletteWords.label
  return (
    <Modal
      opened
      onClose={closePalette}
      withCloseButton={false}
      size={620}
      yOffset="12vh"
      padding={0}
      attributes={{ content: { 'aria-label': label }, header: { role: 'presentation' } }}
      transitionProps={noTransition}
      returnFocus={false}
    >
      <Finder label={label} />
    </Modal>
  )
}

const nearest = { block: 'nearest' } as const
const noTransition = { duration: 0 }

function choose(entry: PaletteEntry | undefined): void {
  if (entry === undefined) return
  rememberChoice(entry.key)
  closePalette()
  entry.run()
}

function Finder({ label }: { readonly label: string }) {
  const { typed, entered } = usePalette()
  const looked = useDeferredValue(typed)
  const found = usePaletteEntries(looked)
  const { entries } = found
  const [wished, setWished] = useState(0)
  const at = Math.min(wished, entries.length - 1)
  const id = useId()
  useEffect(() => {
    // What is listed may still answer to fewer letters than were typed.
    if (!entered || looked !== typed) return
    enterPalette(false)
    choose(entries[at])
  }, [entered, looked, typed, entries, at])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setWished((at + step + entries.length) % Math.max(entries.length, 1))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) enterPalette(true)
    else return
    event.preventDefault()
  }
  return (
    <div className={classes['finder']}>
      <label className={classes['field']}>
        <IconSearch size={20} aria-hidden />
        <input
          data-autofocus
          className={classes['input']}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length === 0 ? undefined : `${id}-${String(at)}`}
          aria-autocomplete="list"
          placeholder={paletteWords.hint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            typeInPalette(event.currentTarget.value)
            setWished(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <List found={found} at={at} id={id} />
      <p className={classes['foot']}>
        <span role="status">{entries.length === 0 ? paletteWords.none : paletteWords.found(entries.length)}</span>
        <span>{paletteWords.foot}</span>
      </p>
    </div>
  )
}

function List({ found, at, id }: { readonly found: Found; readonly at: number; readonly id: string }) {
  const chosen = found.entries[at]?.key
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== undefined) list.current?.querySelector(`[data-at="${String(at)}"]`)?.scrollIntoView(nearest)
  }, [at, chosen])
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={paletteWords.label} className={classes['list']}>
      {found.entries.map((entry, index) => (
        <PaletteLine
          key={`${index < found.recent ? 'recent ' : ''}${entry.key}`}
          id={`${id}-${String(index)}`}
          at={index}
          entry={entry}
          isRecent={index < found.recent}
          isChosen={index === at}
          onChoose={() => choose(entry)}
        />
      ))}
    </div>
  )
}

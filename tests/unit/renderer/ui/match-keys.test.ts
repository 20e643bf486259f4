import { describe, expect, it } from 'vitest'
import { matchKeys, type Stroke } from '../../../../src/renderer/ui/match-keys'
import { acts, keyText } from '../../../../src/renderer/text/keys'

const stroke = (key: string, part: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
})

describe('the table of keys', () => {
  it('gives no key to two acts', () => {
    const keys = acts.flatMap((act) => act.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has no act of one key that begins two keys', () => {
    const firsts = acts.flatMap(({ keys }) => keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]))
    expect(acts.flatMap(({ keys }) => keys).filter((key) => firsts.includes(key))).toEqual([])
  })
})

describe('a stroke', () => {
  it('is an act of one key', () => {
    expect(matchKeys(stroke('n'), null)).toEqual({ kind: 'act', id: 'new' })
    expect(matchKeys(stroke('?', { shiftKey: true }), null)).toEqual({ kind: 'act', id: 'keys' })
  })

  it('is the same with Ctrl and with Cmd', () => {
    expect(matchKeys(stroke('k', { ctrlKey: true }), null)).toEqual({ kind: 'act', id: 'palette' })
    expect(matchKeys(stroke('K', { metaKey: true }), null)).toEqual({ kind: 'act', id: 'palette' })
  })

  it('tells redo from undo by Shift', () => {
    expect(matchKeys(stroke('Z', { ctrlKey: true, shiftKey: true }), null)).toEqual({ kind: 'act', id: 'redo' })
    expect(matchKeys(stroke('z', { ctrlKey: true }), null)).toEqual({ kind: 'act', id: 'undo' })
  })

  it('waits for the second of two keys, and then knows the page', () => {
    expect(matchKeys(stroke('g'), null)).toEqual({ kind: 'prefix', prefix: 'g' })
    expect(matchKeys(stroke('t'), 'g')).toEqual({ kind: 'act', id: 'page-today' })
  })

  it('is nothing after a first key that it does not follow, or with Alt', () => {
    expect(matchKeys(stroke('n'), 'g')).toEqual({ kind: 'none' })
    expect(matchKeys(stroke('n', { altKey: true }), null)).toEqual({ kind: 'none' })
  })
})

it('writes a key as the keyboard of the system does', () => {
  expect(keyText('mod+shift+z', false)).toBe('Ctrl+Shift+Z')
  expect(keyText('mod+k', true)).toBe('⌘K')
})

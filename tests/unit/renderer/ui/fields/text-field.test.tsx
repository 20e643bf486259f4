// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DraftContext, type Drafts } from '../../../../../src/renderer/ui/fields/draft-context'
import type { Save } from '../../../../../src/renderer/ui/fields/field-props'
import { LongTextField } from '../../../../../src/renderer/ui/fields/long-text-field'
import { TextField } from '../../../../../src/renderer/ui/fields/text-field'
import { act, box, cleanup, fill, fireEvent, screen, settle, someDrafts } from '../editor-desk'

afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

const taken: Save<string> = () => Promise.resolve([])
const tooLong: Save<string> = (text) =>
  Promise.resolve(text.length > 300 ? [{ path: 'name', message: 'too-long' }] : [])

function show(save: Save<string>, drafts: Drafts = someDrafts(), Field = TextField) {
  return render(
    <MantineProvider withCssVariables={false}>
      <DraftContext value={drafts}>
        <Field label="Name" value="Acme" save={save} fault={null} draftKey="p/name" readOnly={false} />
      </DraftContext>
    </MantineProvider>,
  )
}

describe('a field', () => {
  it('saves when it is left', async () => {
    const save = vi.fn<Save<string>>(taken)
    show(save)
    await fill('Name', 'Beta')
    expect(save).toHaveBeenCalledExactlyOnceWith('Beta')
  })

  it('saves on Enter and submits nothing around it', async () => {
    const save = vi.fn<Save<string>>(taken)
    show(save)
    fireEvent.change(box('Name'), { target: { value: 'Beta' } })
    const went = fireEvent.keyDown(box('Name'), { key: 'Enter' })
    await settle()
    expect(save).toHaveBeenCalledExactlyOnceWith('Beta')
    expect(went).toBe(false)
  })

  it('saves nothing when nothing changed', async () => {
    const save = vi.fn<Save<string>>(taken)
    show(save)
    await fill('Name', 'Acme')
    expect(save).not.toHaveBeenCalled()
  })

  it('keeps 100,000 pasted characters and says that they are too many', async () => {
    const pasted = 'x'.repeat(100_000)
    show(tooLong, someDrafts(), LongTextField)
    await fill('Name', pasted)
    expect(box('Name').value).toBe(pasted)
    expect(screen.getByRole('alert').textContent).toBe('This is too long. Shorten it; what you typed is kept.')
    expect(box('Name').getAttribute('aria-invalid')).toBe('true')
  })

  it('takes the message away as soon as one types on', async () => {
    show(tooLong)
    await fill('Name', 'x'.repeat(400))
    fireEvent.change(box('Name'), { target: { value: 'short' } })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each(['<img src=x onerror=alert(1)>', '👩🏽‍🚀 party 🎉', 'شركة النور', '<script>alert(1)</script>'])(
    'takes %s as text, in the direction it is written',
    async (text) => {
      const save = vi.fn<Save<string>>(taken)
      show(save)
      await fill('Name', text)
      expect(save).toHaveBeenCalledWith(text)
      expect(box('Name').value).toBe(text)
      expect(box('Name').getAttribute('dir')).toBe('auto')
      expect(document.querySelector('img,script')).toBeNull()
    },
  )
})

describe('a draft', () => {
  it('is written at most one second after typing began, however long one types on', () => {
    vi.useFakeTimers()
    const drafts = someDrafts()
    show(taken, drafts)
    for (let step = 1; step <= 9; step += 1) {
      fireEvent.change(box('Name'), { target: { value: 'B'.repeat(step) } })
      act(() => {
        vi.advanceTimersByTime(110)
      })
    }
    expect(drafts.kept.get('p/name')).toMatch(/^B{4,}$/)
  })

  it('is there again when the field comes back, and is gone when the text was taken', async () => {
    const drafts = someDrafts(new Map([['p/name', 'Bet']]))
    show(taken, drafts)
    expect(box('Name').value).toBe('Bet')
    expect(screen.getByText(/not saved yet/)).toBeTruthy()
    fireEvent.blur(box('Name'))
    await settle()
    expect(drafts.kept.size).toBe(0)
  })

  it('is written when the field goes away before it was left', () => {
    const drafts = someDrafts()
    const { unmount } = show(taken, drafts)
    fireEvent.change(box('Name'), { target: { value: 'Half a na' } })
    unmount()
    expect(drafts.kept.get('p/name')).toBe('Half a na')
  })

  it('stays while the text is refused', async () => {
    vi.useFakeTimers()
    const drafts = someDrafts()
    show(tooLong, drafts)
    const long = 'x'.repeat(400)
    fireEvent.change(box('Name'), { target: { value: long } })
    fireEvent.blur(box('Name'))
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(drafts.kept.get('p/name')).toBe(long)
  })
})

import { MantineProvider } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { type ComponentType, useState } from 'react'
import type { PartnerCommand } from '#shared/domain/commands'
import type { EditorProps } from '../../../../src/renderer/ui/evidence/editor'
import { DraftContext, type Drafts } from '../../../../src/renderer/ui/fields/draft-context'
import { answer, type Desk, dossierOf, write } from '../../../helpers/builders/a-desk'

export { act, cleanup, fireEvent, screen, waitFor, within }

/** Drafts in memory, as a reload would find them. */
export function someDrafts(kept = new Map<string, string>()): Drafts & { readonly kept: Map<string, string> } {
  return {
    kept,
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => void kept.set(key, text),
    clear: (key) => void kept.delete(key),
  }
}

export type Shown = {
  /** The desk as the accepted commands left it. */
  readonly desk: () => Desk
  readonly commands: readonly PartnerCommand[]
  readonly unmount: () => void
}

type Options = { readonly drafts?: Drafts; readonly readOnly?: boolean }

/** An editor before a real dossier: what it submits is decided by the domain and shown again. */
export function showEditor(desk: Desk, Editor: ComponentType<EditorProps>, options: Options = {}): Shown {
  let now = desk
  const commands: PartnerCommand[] = []
  const { drafts = someDrafts(), readOnly = false } = options
  function Page() {
    const [, redraw] = useState(0)
    const submit: EditorProps['submit'] = (command) => {
      const result = answer(now, command)
      commands.push(command)
      if (!result.ok) {
        const { error } = result
        return Promise.resolve(error.kind === 'invalid' ? error.problems : [{ path: '', message: error.kind }])
      }
      now = write(now, result.value)
      redraw((count) => count + 1)
      return Promise.resolve([])
    }
    const { workspace, today } = now.context
    const submitAll: EditorProps['submitAll'] = async (all, label) => {
      for (const command of all) await submit(command, label)
      return []
    }
    return (
      <Editor
        dossier={dossierOf(now)}
        workspace={workspace}
        today={today}
        submit={submit}
        submitAll={submitAll}
        readOnly={readOnly}
      />
    )
  }
  const { unmount } = render(
    <MantineProvider withCssVariables={false}>
      <DraftContext value={drafts}>
        <Page />
      </DraftContext>
    </MantineProvider>,
  )
  return { desk: () => now, commands, unmount }
}

/** Lets what was sent come back. */
export const settle = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))

export const box = (name: string | RegExp, inside: HTMLElement = document.body): HTMLInputElement =>
  within(inside).getByLabelText(name, { selector: 'input:not([type=date]),textarea,select' })

/** Types into a box and leaves it. */
export async function fill(name: string | RegExp, text: string, inside?: HTMLElement): Promise<void> {
  const found = box(name, inside)
  fireEvent.change(found, { target: { value: text } })
  fireEvent.blur(found)
  await settle()
}

/** Chooses from a list in a box. */
export async function pick(name: string | RegExp, value: string, inside?: HTMLElement): Promise<void> {
  fireEvent.change(box(name, inside), { target: { value } })
  await settle()
}

/** Chooses one of a few in sight. */
export async function choose(group: string | RegExp, choice: string, inside = document.body): Promise<void> {
  const found = within(inside).getByRole('radiogroup', { name: group })
  fireEvent.click(within(found).getByRole('radio', { name: choice }))
  await settle()
}

export async function press(name: string | RegExp, inside = document.body): Promise<void> {
  fireEvent.click(within(inside).getByRole('button', { name }))
  await settle()
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Node = { readonly html: string; readonly any: readonly { readonly message: string }[] }
type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly Node[] }

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Violation[] }> }
  }
}

/** Everything that WCAG 2.2 AA asks for, as far as axe can see it, and what is good practice besides. */
export const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const

/** Every violation on the screen, in one line each; the last words of axe say what to do. */
export async function findViolations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const violations = await page.evaluate(async (runOnly) => {
    // Over a dialog nothing behind it can be reached; that was looked at as a page.
    const dialog = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].at(-1)
    const run = await window.axe.run(dialog ?? document, {
      runOnly,
      // The lists that fields open stand outside the landmarks, at the end of the page; the field owns them.
      ...(runOnly.length > 1 ? { rules: { region: { enabled: false } } } : {}),
      resultTypes: ['violations'],
    })
    return run.violations.flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    )
  }, rules)
  return [...new Set(violations)]
}

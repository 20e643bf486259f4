import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { HostError } from '#shared/contract/reply'
import type { ShellEdge } from '../services/host-api/shell-edge'
import type { Browser } from './find-browser'
import { printToPdf } from './print-to-pdf'

type BrowserParts = {
  /** For printing. */
  readonly browser: Browser | null
  readonly sandbox: boolean
  readonly say: (line: string) => void
}

/** What the local host can do without dialogs of its own: the page picks files and offers downloads itself. */
export function createBrowserEdge({ browser, sandbox, say }: BrowserParts): ShellEdge {
  return {
    shell: 'local-host',
    askForSheet: () => Promise.reject(new HostError('bad-request', 'In the browser, the page itself picks the file.')),
    reopenSheet: () => Promise.reject(new HostError('bad-request', 'In the browser, the page itself holds the file.')),
    saveFile: async ({ bytes }) => ({ kind: 'bytes', bytes }),
    async chooseFolder(choice) {
      if (choice === 'ask') throw new HostError('bad-request', 'In the browser, type the path of the folder.')
      if (!isAbsolute(choice.path) || !(await isFolder(choice.path))) {
        throw new HostError('bad-request', 'There is no such folder. Type the whole path of a folder that exists.')
      }
      return choice.path
    },
    // A browser window is given no file from outside: people drop it on the page.
    takeOpenedFile: async () => null,
    async printPage({ target, html, pageSize }) {
      if (target === 'paper' || html === null) {
        throw new HostError('bad-request', 'In the browser, the page itself is printed with its Print command.')
      }
      return { kind: 'bytes', bytes: await printToPdf(browser, { html, pageSize }, sandbox) }
    },
    showNotice: (words) => say(`Needs you: ${words}.`),
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

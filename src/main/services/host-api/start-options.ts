import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/result'

/** What can be said on the command line, the same for both shells. */
export type StartOptions = {
  readonly dataFolder: string | null
  readonly backupFolder: string | null
  readonly port: number
  readonly demo: boolean
  readonly open: boolean
}

/** Part of the address under which the browser keeps the data: changing it shows people an empty board. */
export const defaultPort = 47_613

export const optionsHelp = [
  'Options:',
  '  --data FOLDER      where the program keeps its data',
  '  --backups FOLDER   where backups are kept',
  `  --port NUMBER      port of the local host (${defaultPort}); another port is another, empty store`,
  '  --demo             a separate store with example partners',
  '  --no-open          do not open a browser window',
].join('\n')

/** The options, or one sentence that says what is wrong with them. */
export function parseStartOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<StartOptions, string> {
  const parsed = parseKnown(args)
  if (!parsed.ok) return parsed
  const { data, backups, port, demo, 'no-open': noOpen } = parsed.value
  const portText = port ?? env['PARTNERSHIP_BRAIN_PORT'] ?? String(defaultPort)
  const portNumber = Number(portText)
  if (!/^\d{4,5}$/.test(portText) || portNumber < 1024 || portNumber > 65_535) {
    return err(`The port must be a number from 1024 to 65535, not "${portText}".`)
  }
  return ok({
    dataFolder: data ?? null,
    backupFolder: backups ?? null,
    port: portNumber,
    demo: demo ?? false,
    open: !(noOpen ?? false),
  })
}

/**
 * Only the options of this program: Electron's arguments also carry switches of Chromium and of the operating system, and
 * a program that is started by a click must not stop at one that it does not know.
 */
export function keepOwnArguments(args: readonly string[]): readonly string[] {
  return args.filter((argument, index) => {
    const isOwn = /^--(data|backups|port)(=|$)|^--(demo|no-open)$/.test(argument)
    const isValue = /^--(data|backups|port)$/.test(args[index - 1] ?? '')
    return isOwn || isValue
  })
}

type Known = { data?: string; backups?: string; port?: string; demo?: boolean; 'no-open'?: boolean }

function parseKnown(args: readonly string[]): Result<Known, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        backups: { type: 'string' },
        port: { type: 'string' },
        demo: { type: 'boolean' },
        'no-open': { type: 'boolean' },
      },
    })
    return ok(values)
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : 'The options could not be read.')
  }
}

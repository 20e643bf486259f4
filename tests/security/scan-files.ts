import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** One thing that must not be in a file, unless `explained` says why it is harmless where it is. */
export type ScanRule = {
  readonly name: string
  readonly pattern: RegExp
  /** Findings that are looked at and harmless, each with its reason. */
  readonly explained: readonly { readonly text: RegExp; readonly file?: string; readonly reason: string }[]
}

const namespaces = {
  text: /^http:\/\/(www\.w3\.org\/|schemas\.openxmlformats\.org\/|schemas\.microsoft\.com\/|purl\.org\/|json-schema\.org\/)/,
  reason: 'a name of XML or JSON schema, compared and written, never fetched',
}

const remoteAddress: ScanRule = {
  name: 'no address of another machine',
  pattern: /\b(?:https?|wss?|ftp):\/\/[^\s"'`)<>\\]+/g,
  explained: [
    { text: /^http:\/\/127\.0\.0\.1(?=$|[:/])/, reason: 'the local host itself' },
    { text: /^http:\/\/\$\{/, reason: 'the origin of the local host, which is 127.0.0.1 and its port' },
    namespaces,
    { text: /^https:\/\/json-schema\.org\//, reason: 'the name of a schema version in zod' },
    { text: /^https:\/\/react\.dev\/errors\//, reason: 'words of an error message of React' },
    { text: /^https:\/\/mantine\.dev\//, reason: 'words of an error message of Mantine' },
    { text: /^https?:\/\/(tinyurl\.com\/y2uuvskb|bit\.ly\/2kdckMn)$/, reason: 'words of a warning of Dexie' },
    { text: /^http:\/\/\[/, reason: "zod's test of an IPv6 address; nothing is asked" },
    { text: /^https:\/\/partner-\$/, reason: 'made-up websites of the example partners' },
    { text: /^https:\/\/(www\.)?$/, reason: 'the beginning that a website of a partner may be typed with' },
    { text: /^https:\/\/\$\{/, reason: 'a partner’s website, parsed to compare its name' },
  ],
}

const codeFromText: ScanRule = {
  name: 'no code made from text',
  pattern: /\beval\s*\(|\bnew Function\b|[^\w.$]Function\([^)]{0,20}|\bsetTimeout\(\s*["'`]|document\.write\b/g,
  explained: [],
}

export const sourceRules: readonly ScanRule[] = [
  remoteAddress,
  codeFromText,
  { name: 'no embedded pages', pattern: /<webview|allowpopups|<iframe/gi, explained: [] },
  { name: 'nothing is opened in other programs by address', pattern: /openExternal/g, explained: [] },
  { name: 'no page from the disk', pattern: /\bloadFile\b|loadURL\(\s*["'`]file:/g, explained: [] },
  {
    name: 'no experimental parts of the browser',
    pattern: /enableBlinkFeatures|experimentalFeatures: true/g,
    explained: [],
  },
  {
    name: 'no markup made from text',
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/g,
    explained: [
      {
        text: /^insertAdjacentHTML$/,
        file: 'renderer/actions/report-paper.ts',
        reason: 'sheets that React drew in this very page, read back as markup with every value escaped',
      },
    ],
  },
  { name: 'no listener but the one with its checks', pattern: /ipcMain\.(on|once|handleOnce)\b/g, explained: [] },
]

export const builtRules: readonly ScanRule[] = [
  remoteAddress,
  {
    ...codeFromText,
    explained: [
      {
        text: /[ =]Function\(`{2}$/,
        reason:
          "zod's try whether such code may run: never reached, as zod is set to check without, and the policy forbids it",
      },
    ],
  },
  { name: 'no source map', pattern: /\/\/# sourceMappingURL=/g, explained: [] },
  { name: 'no embedded pages', pattern: /<webview|allowpopups/gi, explained: [] },
]

export type Finding = { readonly file: string; readonly rule: string; readonly text: string }

/** Everything found that no reason explains. */
export function scanText(file: string, content: string, rules: readonly ScanRule[]): readonly Finding[] {
  return rules.flatMap((rule) =>
    [...content.matchAll(rule.pattern)]
      .map(([text]) => text)
      .filter((text) => !rule.explained.some((one) => one.text.test(text) && (one.file ?? file) === file))
      .map((text) => ({ file, rule: rule.name, text: text.slice(0, 120) })),
  )
}

export function listFiles(folder: string, ending: RegExp): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

export function scanFolder(folder: string, ending: RegExp, rules: readonly ScanRule[]): readonly Finding[] {
  return listFiles(folder, ending).flatMap((path) =>
    scanText(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'), rules),
  )
}

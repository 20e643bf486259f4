import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'
import { findShownTexts } from './shown-texts'

/** One use of another module: static, dynamic, `import type`, `export from`, `require`, or `new Worker(new URL(...))`. */
export type ImportUse = {
  readonly specifier: string
  readonly line: number
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

export type ExportUse = { readonly name: string; readonly from: string | null; readonly line: number }

/** A dotted name as it is called, constructed or extended: `ipcMain.handle`, `new Dexie`, `extends Dexie`. */
export type NameUse = {
  readonly name: string
  readonly line: number
  /** Text arguments; null for an argument that is anything else. */
  readonly args: readonly (string | null)[]
}

/** What the rules need to know of one file. `path` is relative to the repository, with forward slashes. */
export type SourceFile = {
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly ImportUse[]
  /** Lines of imports whose target is not a plain text and so cannot be checked. */
  readonly unreadableImports: readonly number[]
  readonly exports: readonly ExportUse[]
  readonly uses: readonly NameUse[]
  readonly comments: readonly { readonly text: string; readonly line: number }[]
  /** Words in the code that a person would see or hear. */
  readonly shown: readonly { readonly text: string; readonly line: number }[]
  /** True when no statement does anything but pass on what another module exports. */
  readonly onlyPassesOn: boolean
}

const codeFile = /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx)$/

export function readSourceFiles(root: string, folder: string): SourceFile[] {
  return readdirSync(posix.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .toSorted()
    .map((path) => toSourceFile(posix.relative(root, path), readFileSync(path, 'utf8')))
}

export function toSourceFile(path: string, text: string): SourceFile {
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const empty = { path, lineCount, imports: [], unreadableImports: [], exports: [], uses: [], comments: [], shown: [] }
  if (!codeFile.test(path)) return { ...empty, onlyPassesOn: false }

  const parsed = parseSync(path, text)
  const fault = parsed.errors[0]
  if (fault !== undefined) throw new Error(`${path} cannot be parsed: ${fault.message}`)
  const lineAt = createLineFinder(text)
  const body = parsed.program.body
  return {
    ...empty,
    ...readBody(parsed.program, lineAt),
    exports: parsed.module.staticExports.flatMap(({ entries }) =>
      entries.map((entry) => ({
        name: entry.exportName.kind === 'Default' ? 'default' : (entry.exportName.name ?? '*'),
        from: entry.moduleRequest?.value ?? null,
        line: lineAt(entry.start),
      })),
    ),
    comments: parsed.comments.map((comment) => ({ text: comment.value, line: lineAt(comment.start) })),
    shown: findShownTexts(parsed.program).map(({ text, at }) => ({ text, line: lineAt(at) })),
    onlyPassesOn: parsed.module.staticExports.length > 0 && body.every(passesOn),
  }
}

function passesOn(statement: ESTree.Program['body'][number]): boolean {
  if (statement.type === 'ExportAllDeclaration' || statement.type === 'ImportDeclaration') return true
  return statement.type === 'ExportNamedDeclaration' && statement.declaration === null
}

function createLineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1
}

type Body = {
  readonly imports: ImportUse[]
  readonly unreadableImports: number[]
  readonly uses: NameUse[]
}

function readBody(program: ESTree.Program, lineAt: (offset: number) => number): Body {
  const found: Body = { imports: [], unreadableImports: [], uses: [] }
  const addImport = (source: ESTree.Node | null, at: number, shape: Partial<ImportUse> = {}): void => {
    const specifier = toText(source)
    if (specifier === null) found.unreadableImports.push(lineAt(at))
    else found.imports.push({ specifier, line: lineAt(at), typeOnly: false, names: [], ...shape })
  }
  const addUse = (prefix: string, callee: ESTree.Node, args: readonly ESTree.Node[]): void => {
    const name = toDottedName(callee)
    if (name !== null) found.uses.push({ name: prefix + name, line: lineAt(callee.start), args: args.map(toText) })
  }
  const addClass = (node: ESTree.Class): void => {
    if (node.superClass !== null) addUse('extends ', node.superClass, [])
  }

  new Visitor({
    ImportDeclaration: (node) => addImport(node.source, node.start, toImportShape(node)),
    ExportAllDeclaration: (node) => addImport(node.source, node.start, { typeOnly: node.exportKind === 'type' }),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) addImport(node.source, node.start, { typeOnly: node.exportKind === 'type' })
    },
    TSImportType: (node) => addImport(node.source, node.start, { typeOnly: true }),
    TSExternalModuleReference: (node) => addImport(node.expression, node.start),
    ImportExpression: (node) => addImport(node.source, node.start),
    CallExpression: (node) => {
      const name = toDottedName(node.callee)
      if (name === 'require' || name === 'require.resolve') addImport(node.arguments[0] ?? null, node.start)
      else if (name === 'import.meta.glob') found.unreadableImports.push(lineAt(node.start))
      else addUse('', node.callee, node.arguments)
    },
    NewExpression: (node) => {
      const url = toDottedName(node.callee)?.endsWith('Worker') === true ? node.arguments[0] : undefined
      if (url?.type === 'NewExpression') addImport(url.arguments[0] ?? null, node.start)
      addUse('new ', node.callee, node.arguments)
    },
    ClassDeclaration: addClass,
    ClassExpression: addClass,
  }).visit(program)
  return found
}

function toImportShape(node: ESTree.ImportDeclaration): Partial<ImportUse> {
  const typeOnly = node.specifiers.map((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')
  return {
    typeOnly: node.importKind === 'type' || (typeOnly.length > 0 && typeOnly.every(Boolean)),
    names: node.specifiers.map((one) => (one.type === 'ImportSpecifier' ? (toDottedName(one.imported) ?? '*') : '*')),
  }
}

function toText(node: ESTree.Node | null): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null
  return null
}

function toDottedName(node: ESTree.Node): string | null {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`
  if (node.type !== 'MemberExpression') return null
  const property = node.computed ? toText(node.property) : toDottedName(node.property)
  // The object may be any node (`(await open(path)).writeFile`): what is called on it still counts.
  return property === null ? null : `${toDottedName(node.object) ?? '?'}.${property}`
}

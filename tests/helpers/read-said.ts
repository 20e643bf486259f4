import { readdirSync, readFileSync } from 'node:fs'
import { type ESTree, parseSync, Visitor } from 'vite'

/** One call of `say`, as it stands in the code. A key made of parts keeps a `*` for each of them. */
export type Said = {
  readonly at: string
  readonly area: string
  readonly key: string
  readonly slots: readonly string[] | null
}

const folder = `${import.meta.dirname}/../../src/renderer/text`

/** Every call of `say` in the modules that hold words. `slots` is null where they are not written out in the call. */
export function readSaid(): readonly Said[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readModule(name, readFileSync(`${folder}/${name}`, 'utf8')))
}

function readModule(name: string, text: string): readonly Said[] {
  const area = /createSay\('([\w-]+)'\)/.exec(text)?.[1]
  if (area === undefined) return []
  const found: Said[] = []
  new Visitor({
    CallExpression: ({ callee, arguments: [key, slots], start }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'say' || key === undefined) return
      const at = `${name}:${String(text.slice(0, start).split('\n').length)}`
      for (const one of toKeys(key))
        found.push({ at, area, key: one, slots: slots === undefined ? [] : toNames(slots) })
    },
  }).visit(parseSync(name, text).program)
  return found
}

function toKeys(node: ESTree.Node): readonly string[] {
  if (node.type === 'Literal') return [String(node.value)]
  if (node.type === 'TemplateLiteral') return [node.quasis.map(({ value }) => value.cooked).join('*')]
  if (node.type === 'ConditionalExpression') return [...toKeys(node.consequent), ...toKeys(node.alternate)]
  throw new Error(`A key that cannot be read: ${node.type}`)
}

function toNames(node: ESTree.Node): readonly string[] | null {
  if (node.type !== 'ObjectExpression') return null
  return node.properties.map((one) => (one.type === 'Property' && one.key.type === 'Identifier' ? one.key.name : '...'))
}

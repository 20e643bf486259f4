import { type ESTree, Visitor } from 'vite'

/** A text that is written in the code and seems to be read by a person. */
export type ShownText = { readonly text: string; readonly at: number }

/** Attributes and properties whose text is read out or shown, whatever the component is called. */
const shownNames = new Set(
  'label title text message hint description placeholder alt error lines heading caption legend summary'.split(' '),
)
const isShownName = (name: string): boolean => shownNames.has(name) || /^aria-(label|description|valuetext)$/.test(name)

/** Attributes that hold the names of classes, keys and fields. */
const silentNames = new Set(['className', 'aria-keyshortcuts'])

const letter = /\p{L}/u
/** `next="Preview"`: names in the code begin with a small letter. */
const capitalised = /^\p{Lu}\p{Ll}/u
/** Two plain words beside each other are language; `settings weekStartsOn`, `main [data-row]` and markup are not. */
const sentence = /^[^[<]*(?<![\p{L}\d.-])\p{L}\p{Ll}+,? \p{Ll}{2,}(?![\p{L}\d=:])[^[<]*$/u
/** A fault travels as the key of its words. */
const isKey = (name: string, node: ESTree.Node): boolean =>
  (name === 'message' || name === 'error') && node.type === 'Literal' && /^[a-z-]+$/.test(String(node.value))

/** Finds the words that are shown from code: between tags, in the attributes and properties that speak, and sentences. */
export function findShownTexts(program: ESTree.Program): ShownText[] {
  const found = new Map<number, string>()
  const silent = new Set<number>()
  const silence = (node: ESTree.Node): void => toParts(node).forEach(({ at }) => silent.add(at))
  const add = (node: ESTree.Node): void => {
    for (const part of toParts(node)) if (letter.test(part.text)) found.set(part.at, part.text)
  }
  const addSentence = (at: number, text: string): void => {
    if (sentence.test(text) && !silent.has(at)) found.set(at, text)
  }
  new Visitor({
    // What is thrown for bugs is for the log, in the words of the code.
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Error') node.arguments.forEach(silence)
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Super') node.arguments.forEach(silence)
    },
    JSXText: (node) => {
      if (letter.test(node.value)) found.set(node.start, node.value.trim())
    },
    JSXElement: (node) => {
      for (const child of node.children) if (child.type === 'JSXExpressionContainer') add(child.expression)
    },
    JSXAttribute: (node) => {
      if (node.value === null) return
      const name = toName(node.name)
      const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
      if (isShownName(name)) add(value)
      else if (silentNames.has(name)) silence(value)
      else for (const { at, text } of toParts(value)) if (capitalised.test(text)) found.set(at, text)
    },
    Property: (node) => {
      const name = toName(node.key)
      if (!node.computed && isShownName(name) && !isKey(name, node.value)) add(node.value)
    },
    ImportDeclaration: (node) => silence(node.source),
    Literal: (node) => {
      if (typeof node.value === 'string') addSentence(node.start, node.value)
    },
    TemplateLiteral: (node) => {
      for (const one of node.quasis) addSentence(one.start, one.value.cooked ?? '')
    },
  }).visit(program)
  return [...found].map(([at, text]) => ({ at, text }))
}

/** The texts that an expression may come to: both branches, both sides, every element. */
function toParts(node: ESTree.Node): ShownText[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ at: node.start, text: node.value }] : []
    case 'TemplateLiteral':
      return node.quasis.map((one) => ({ at: one.start, text: one.value.cooked ?? '' }))
    case 'ConditionalExpression':
      return [...toParts(node.consequent), ...toParts(node.alternate)]
    case 'LogicalExpression':
      return [...toParts(node.left), ...toParts(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...toParts(node.left), ...toParts(node.right)] : []
    case 'ArrayExpression':
      return node.elements.flatMap((one) => (one === null ? [] : toParts(one)))
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return toParts(node.expression)
    default:
      return []
  }
}

function toName(node: ESTree.Node): string {
  if (node.type === 'JSXIdentifier' || node.type === 'Identifier') return node.name
  return node.type === 'Literal' ? String(node.value) : ''
}

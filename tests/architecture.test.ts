import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileRules, findStrayEntries } from './helpers/architecture/file-rules'
import { importRules } from './helpers/architecture/import-rules'
import { placeRules } from './helpers/architecture/place-rules'
import { readSourceFiles, toSourceFile } from './helpers/architecture/source-file'
import { toMessage } from './helpers/architecture/violation'
import { wordRules } from './helpers/architecture/word-rules'
import { acceptable, offences } from './helpers/architecture/offences'

const root = `${import.meta.dirname}/..`
const rules = [...importRules, ...placeRules, ...fileRules, ...wordRules]

describe('the house as it stands', () => {
  const files = readSourceFiles(root, 'src')

  it('has sources to check', () => {
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(0)
  })

  it.each(rules)('$name', ({ find }) => {
    expect(find(files).map(toMessage)).toEqual([])
  })

  it('no test or script is longer than 300 lines', () => {
    const others = [...readSourceFiles(root, 'tests'), ...readSourceFiles(root, 'resources')]
    const rule = fileRules.find(({ name }) => name === 'no file is longer than 300 lines')
    const code = others.filter((file) => /\.(tsx?|mjs)$/.test(file.path))
    expect(rule?.find(code).map(toMessage)).toEqual([])
  })

  it('holds nothing at the top level but what belongs there', () => {
    expect(findStrayEntries(readdirSync(root)).map(toMessage)).toEqual([])
  })
})

describe('the rules themselves', () => {
  const find = (sources: Readonly<Record<string, string>>): string[] => {
    const files = Object.entries(sources).map(([path, text]) => toSourceFile(path, text))
    return rules.flatMap((rule) => rule.find(files).map((one) => `${rule.name} | ${toMessage(one)}`))
  }

  it.each(offences)('refuse $what', ({ rule, at, sources }) => {
    const found = find(sources)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((line) => line.startsWith(`${rule} | `))).toBe(true)
    expect(found.some((line) => line.startsWith(`${rule} | ${at} `))).toBe(true)
  })

  it.each(acceptable)('accept $what', ({ sources }) => {
    expect(find(sources)).toEqual([])
  })

  it('are each turned red by at least one made-up offence', () => {
    const proven = new Set(offences.map((offence) => offence.rule))
    expect(rules.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([])
  })

  it.each(['notes.txt', 'vite.config.ts', 'scripts', 'jest.config.js'])('refuse %s at the top level', (name) => {
    expect(findStrayEntries([name]).map(toMessage)).toEqual([`${name}:1 does not belong at the top level`])
  })

  it('accept dot files and what tools make at the top level', () => {
    expect(findStrayEntries(['.ci', '.gitignore', 'node_modules', 'out', 'package-lock.json', 'docs'])).toEqual([])
  })
})

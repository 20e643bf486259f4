import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectLicences, findImportedPackages, formatLicences } from '../../../resources/list-licences.mjs'
import { appPackage, projectFolder } from '../../helpers/app-package'

const imported = findImportedPackages(join(projectFolder, 'src'))
const packages = collectLicences(projectFolder, imported)

/** What may be given away with the app; another licence needs a person to read it first. */
const accepted = ['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', '(MIT OR CC0-1.0)']

describe('the licences of others', () => {
  it('cover every dependency, and the packages behind them', () => {
    const names = packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(appPackage.dependencies)))
    expect(names).toContain('scheduler')
    expect(imported.filter((name) => !names.includes(name))).toEqual([])
  })

  it('are all of a kind that may be given away', () => {
    expect(packages.filter(({ licence }) => !accepted.includes(licence))).toEqual([])
  })

  it('stand in one text, each with name, version and its words', () => {
    const text = formatLicences(packages)
    expect(text).toContain(`dexie ${appPackage.dependencies['dexie']} (Apache-2.0)`)
    expect(text).toContain('Permission is hereby granted, free of charge')
    expect(text).toContain('Copyright (c) Meta Platforms')
  })

  it('do not list tools that only build and test', () => {
    expect(packages.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['vitest']))
    expect(imported).not.toContain('electron')
  })
})

import { describe, expect, it } from 'vitest'
import { createNameIndex } from '#shared/workbook/name-index'
import { normaliseName, websiteDomain, websitePage } from '#shared/workbook/partner-name'

describe('names alike', () => {
  it('finds the same name whatever its case, accents, punctuation and legal form', () => {
    const index = createNameIndex(['Bäckerei Müller GmbH & Co. KG', 'Other'])
    expect(index.findSimilar('BACKEREI MULLER', 0.9)).toMatchObject([{ at: 0 }])
    expect(normaliseName('Acme S.A.')).toBe(normaliseName('ACME, Inc.'))
  })

  it('scores a typing error high and another name low', () => {
    const index = createNameIndex(['Proveedores Iberia', 'Maison Dupont'])
    expect(index.findSimilar('Proveedores Ibera', 0.75)[0]).toMatchObject({ at: 0, score: expect.closeTo(0.9, 1) })
    expect(index.findSimilar('Global Supplies', 0.5)).toEqual([])
  })

  it('keeps names apart that differ by a number', () => {
    expect(createNameIndex(['Depot 12 North']).findSimilar('Depot 13 North', 0.5)).toEqual([])
  })

  it('finds every pair that comparing each with each would find', () => {
    const names = Array.from(
      { length: 300 },
      (_, at) => `Firm ${String.fromCharCode(97 + (at % 26), 97 + ((at * 7) % 26), 97 + ((at * 5) % 23))} works`,
    )
    const index = createNameIndex(names)
    const single = names.map((name) => createNameIndex([name]))
    for (const name of names.slice(0, 40)) {
      const expected = single.flatMap((one, at) =>
        names.indexOf(names[at] ?? '') === at && one.findSimilar(name, 0.8).length > 0 ? [at] : [],
      )
      expect(
        index
          .findSimilar(name, 0.8)
          .map(({ at }) => at)
          .toSorted((a, b) => a - b),
      ).toEqual(expected)
    }
  })
})

describe('websites', () => {
  it('are recognised by their domain, except on sites that many share', () => {
    expect(websiteDomain('https://www.Acme.example/about?x=1')).toBe('acme.example')
    expect(websiteDomain('acme.example/')).toBe('acme.example')
    expect(websiteDomain('https://twitter.com/acme')).toBe('twitter.com/acme')
    expect(websiteDomain('no website')).toBeNull()
    expect(websitePage('http://acme.example/a/')).toBe('acme.example/a')
  })
})

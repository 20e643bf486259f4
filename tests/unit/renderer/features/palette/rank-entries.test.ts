import { expect, it } from 'vitest'
import type { Partner } from '#shared/domain/records/partner'
import type { PaletteEntry } from '../../../../../src/renderer/features/palette/palette-entry'
import { rankEntries, rankPartners } from '../../../../../src/renderer/features/palette/rank-entries'
import { foldText } from '../../../../../src/renderer/ui/fold-text'
import { aPartner } from '../../../../helpers/builders/a-partner'

const named = (name: string, part: Partial<Partner> = {}): Partner => ({ ...aPartner(), id: name, name, ...part })
const found = (partners: readonly Partner[], typed: string, limit = 10): readonly string[] =>
  rankPartners(partners, typed, limit).map(({ name }) => name)

const entry = (label: string, also = ''): PaletteEntry => ({
  key: label,
  kind: 'act',
  label,
  detail: '',
  keys: [],
  text: foldText(`${label} ${also}`),
  partner: null,
  run: () => undefined,
})

it('puts names that begin with what was typed before words, and words before the middle of words', () => {
  const partners = [named('Café Lumière'), named('Alumni Net'), named('Lumen'), named('Other', { owner: 'Lum Lee' })]
  expect(found(partners, 'lum')).toEqual(['Lumen', 'Café Lumière', 'Alumni Net', 'Other'])
})

it('finds without accents and asks for every word', () => {
  const partners = [named('Café Lumière', { owner: 'Ana' }), named('Café Noir', { owner: 'Tom' })]
  expect(found(partners, 'cafe tom')).toEqual(['Café Noir'])
})

it('shows what is in the bin after what is in use', () => {
  const partners = [named('Acme', { deletedAt: '2026-01-01T00:00:00.000Z' }), named('Acme Two')]
  expect(found(partners, 'acme')).toEqual(['Acme Two', 'Acme'])
})

it('answers with no more than was asked for', () => {
  const partners = Array.from({ length: 30 }, (_, index) => named(`Acme ${String(index)}`))
  expect(found(partners, 'acme', 5)).toHaveLength(5)
})

it('leaves acts that only hold what was typed somewhere for after the partners', () => {
  const { first, last } = rankEntries([entry('Add a partner'), entry('Show all keys', 'shortcuts partner')], 'par')
  expect(first.map(({ label }) => label)).toEqual(['Add a partner'])
  expect(last.map(({ label }) => label)).toEqual(['Show all keys'])
})

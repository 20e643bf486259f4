import { expect, it } from 'vitest'
import type { Partner } from '#shared/domain/records/partner'
import { findNamesake } from '../../../../../src/renderer/features/add-partner/find-namesake'
import { aPartner } from '../../../../helpers/builders/a-partner'

const acme: Partner = { ...aPartner(), id: 'a', name: 'Acmé GmbH', website: 'https://www.acme.example/about' }
const list = new Map([[acme.id, acme]])
const find = (name: string, website = ''): string | null => findNamesake(list, { name, website })?.id ?? null

it('warns of the same name however it is spelt', () => {
  expect(find('ACME')).toBe('a')
  expect(find('Acme Media')).toBeNull()
  expect(find('  ')).toBeNull()
})

it('warns of the same website', () => {
  expect(find('Another', 'acme.example')).toBe('a')
})

it('does not count what is in the bin', () => {
  const deleted = { ...acme, deletedAt: '2026-04-01T09:00:00.000Z' }
  expect(findNamesake(new Map([['a', deleted]]), { name: 'Acme', website: '' })).toBeNull()
})

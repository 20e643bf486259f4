import { expect, it } from 'vitest'
import { knownPeople } from '../../../../../src/renderer/features/log-contact/use-log-form'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aCommunication } from '../../../../helpers/builders/a-record'

it('proposes whom one talked to last, then the other contacts, each once', () => {
  const dossier = aDossier({
    partner: { contacts: ['Pia', 'Carl'].map((name) => ({ name, role: '', email: '', phone: '' })) },
    communications: [
      aCommunication({ id: '1', on: '2026-01-10', withWhom: 'Old Friend' }),
      aCommunication({ id: '2', on: '2026-04-10', withWhom: 'Pia' }),
      aCommunication({ id: '3', on: '2026-03-10', withWhom: '' }),
    ],
  })
  expect(knownPeople(dossier)).toEqual(['Pia', 'Old Friend', 'Carl'])
})

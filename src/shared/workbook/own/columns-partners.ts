import { stageIds, stages } from '../../protocol/stages'
import { cadences, type Contact, tiers } from '../../domain/records/partner'
import { choiceColumn, dayColumn, labelled, longTextColumn, shownColumn, textColumn } from './column'
import { packLines, packTags, unpackLines, unpackTags } from './pack-list'
import { partnerIdTitle, type SheetTable } from './sheet-table'

const stageLabels = {
  ...Object.fromEntries(stageIds.map((id) => [id, stages[id].label])),
  closed: 'Closed',
}

/** The cell limit of Excel leaves room for about 100 contacts. */
const contactsLimit = 30_000

export const partnersTable: SheetTable<'partners'> = {
  table: 'partners',
  sheetName: 'Partners',
  idTitle: partnerIdTitle,
  natural: ['name'],
  columns: [
    textColumn('name', 'Name', {
      width: 28,
      required: true,
      packed: true,
      put: (row, value) => ({ ...row, name: trimmed(value) }),
    }),
    choiceColumn('stage', 'Stage', { choices: stageLabels, width: 14 }),
    textColumn('owner', 'Owner', { packed: true, put: (row, value) => ({ ...row, owner: trimmed(value) }) }),
    choiceColumn('tier', 'Tier', { choices: tiers, width: 12 }),
    textColumn('website', 'Website', { width: 26 }),
    textColumn('country', 'Country', { width: 14 }),
    textColumn('segment', 'Segment'),
    textColumn('tags', 'Tags', {
      width: 20,
      packed: true,
      limit: contactsLimit,
      get: (row) => packTags(row['tags'] as readonly string[]),
      put: (row, value) => ({ ...row, tags: unpackTags(String(value ?? '')) }),
    }),
    longTextColumn('contacts', 'Contacts', {
      packed: true,
      limit: contactsLimit,
      get: (row) => packLines((row['contacts'] as readonly Contact[]).map(toParts)),
      put: (row, value) => ({ ...row, contacts: unpackLines(String(value ?? '')).map(toContact) }),
    }),
    choiceColumn('cadence', 'Contact every', { choices: labelled(Object.keys(cadences)), width: 14, required: false }),
    dayColumn('reviewOn', 'Review on'),
    longTextColumn('notes', 'Notes'),
    shownColumn('cycle', 'Cycle', { kind: 'number', width: 7 }),
    shownColumn('stageEnteredAt', 'In this stage since', {
      kind: 'day',
      width: 12,
      get: (row) => String(row['stageEnteredAt']).slice(0, 10),
    }),
  ],
}

const trimmed = (value: string | number | null): string => String(value ?? '').trim()

const toParts = ({ name, role, email, phone }: Contact): readonly string[] => [name, role, email, phone]

const toContact = ([name = '', role = '', email = '', ...phone]: readonly string[]): Contact => ({
  name,
  role,
  email,
  phone: phone.join(' | '),
})

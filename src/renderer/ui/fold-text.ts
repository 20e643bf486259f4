import type { Partner } from '#shared/domain/records/partner'

/** The line break parts the fields of a searched text. */
const plain = /^[\n\u0020-\u007e]*$/

/** Letters that are no base letter with a mark, as people without that key type them. */
const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Text as it is searched: without case and accents. Most names are plain letters and skip the slow way. */
export const foldText = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[ßæœøłđðþı]/g, (letter) => spelt[letter] ?? letter)

/** Kept with the record itself: a changed partner is a new object and is folded anew. */
const searched = new WeakMap<Partner, string>()
const names = new WeakMap<Partner, string>()

/** Name, owner, website and tags in one folded text. */
export function searchText(partner: Partner): string {
  const known = searched.get(partner)
  if (known !== undefined) return known
  const text = foldText([partner.name, partner.owner, partner.website, ...partner.tags].join('\n'))
  searched.set(partner, text)
  return text
}

/** Kept with the list itself: looking each record up costs more than looking into its text. */
const lists = new WeakMap<readonly Partner[], readonly string[]>()

/** The searched texts of a list, in its order. */
export function searchTexts(partners: readonly Partner[]): readonly string[] {
  const known = lists.get(partners)
  if (known !== undefined) return known
  const texts = partners.map(searchText)
  lists.set(partners, texts)
  return texts
}

/** What names are ordered by. */
export function sortName(partner: Partner): string {
  const known = names.get(partner)
  if (known !== undefined) return known
  const text = foldText(partner.name)
  names.set(partner, text)
  return text
}

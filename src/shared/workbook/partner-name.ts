import { foldText } from './fold-text'
import { remember } from './remember'

/** Legal forms and connecting words, which tell no two organisations apart. */
const legalForms: ReadonlySet<string> = new Set(
  'gmbh|mbh|ag|kg|ohg|ug|ev|ltd|limited|inc|incorporated|corp|corporation|co|company|llc|llp|plc|sa|sas|sarl|eurl|srl|spa|sl|slu|bv|nv|ab|as|oy|oyj|aps|se|the|and|und|et'.split(
    '|',
  ),
)

/**
 * What two spellings of the same organisation have in common: no case, accents, punctuation, legal form. A list is
 * compared several times over, and folding a name costs more than all of the comparing.
 */
export const normaliseName = remember(foldName, 50_000)

function foldName(name: string): string {
  // `S.A.` and `s a` are the same legal form; single letters would otherwise stay behind.
  const words = foldText(name.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')).split(' ')
  const telling = words.filter((word) => !legalForms.has(word))
  return (telling.length === 0 ? words : telling).join(' ')
}

/** Sites where many organisations have a page: there the path tells them apart. */
const sharedHosts: ReadonlySet<string> = new Set(
  'twitter.com|x.com|facebook.com|linkedin.com|instagram.com|youtube.com|github.com|gitlab.com|medium.com|meetup.com|sites.google.com|docs.google.com|gov.uk|wikipedia.org|wordpress.com|linktr.ee|notion.site'.split(
    '|',
  ),
)

/** The domain by which a website is recognised, without `www.`; null when the text is no website. */
export function websiteDomain(website: string): string | null {
  const page = websitePage(website)
  if (page === null) return null
  const host = page.split('/')[0] ?? ''
  return sharedHosts.has(host.replace(/^mobile\./, '')) ? page : host
}

/** Host and path in one spelling; null when the text is no website. */
export function websitePage(website: string): string | null {
  const match = /^(?:https?:\/\/)?(?:www\.)?([^\s/?#:@]+\.[^\s/?#:@]+)(?::\d+)?([^\s?#]*)/i.exec(website.trim())
  if (match === null) return null
  const [, host = '', path = ''] = match
  return `${host.toLowerCase()}${path.replace(/\/+$/, '')}`
}

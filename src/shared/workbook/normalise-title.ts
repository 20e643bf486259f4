/** Lower case, without accents, words separated by single blanks: `E-Mail_Adresse ` and `e mail adresse` are the same title. */
export function normaliseTitle(title: string): string {
  return splitWords(title)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim()
}

/** Technical names write words together: `companyName` has two. */
function splitWords(title: string): string {
  return title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
}

import { foldText } from './fold-text'

/** As `foldText`, and with words parted that technical names write together: `companyName` has two. */
export function normaliseTitle(title: string): string {
  return foldText(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
}

import review from './review-page.css?inline'
import sheet from './sheet.css?inline'

/** The styles of the printed pages as text, for the page that is made for printing. */
export const sheetStyles = `${sheet}\n${review}`

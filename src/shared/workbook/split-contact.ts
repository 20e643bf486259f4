import { isEmail, isPhone } from './recognise-value'

export type ForeignContact = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly role: string
}

/** Takes apart `Marco Rossi - marco@example.it`; what is neither address nor number is the person's name. */
export function splitContact(text: string): ForeignContact {
  const found = { name: '', email: '', phone: '', role: '' }
  const rest: string[] = []
  const pieces = text
    .replace(/[<>()]/g, (mark) => (text.includes('@') ? ' ; ' : mark))
    .split(/\s+[-–|/]\s+|\s*[;,]\s+|\s;\s?/)
  for (const piece of pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    if (found.email === '' && isEmail(piece)) found.email = piece
    else if (found.phone === '' && isPhone(piece)) found.phone = piece
    else rest.push(piece)
  }
  found.name = rest.join(' - ')
  return found
}

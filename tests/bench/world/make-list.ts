const titles = ['Name', 'Website', 'Country', 'Segment', 'Notes', 'Tags', 'Owner', 'Contact name', 'Email', 'Phone']
const countries = ['Germany', 'France', 'Spain', 'Portugal', 'Norway', 'Japan', 'Canada']

/** A list as another program exports it: partners by forty columns, most of which mean nothing to us. */
export function makeListRows(partners: number): readonly (readonly string[])[] {
  const others = Array.from({ length: 30 }, (_, at) => `Custom field ${String(at + 1)}`)
  const rows = Array.from({ length: partners }, (_, at) => {
    const text = String(at)
    const own = [
      `Listed Company ${text}`,
      `https://listed-${text}.example`,
      countries[at % countries.length] ?? '',
      `Segment ${String(at % 9)}`,
      `Met at the fair in ${String(2015 + (at % 10))}; wants a call back.`,
      `tag-${String(at % 5)}`,
      `Owner ${String(at % 12)}`,
      `Contact ${text}`,
      `contact-${text}@listed-${text}.example`,
      `+49 30 ${String(100_000 + at)}`,
    ]
    return [...own, ...others.map((_, column) => `value ${String((at * 7 + column) % 1000)}`)]
  })
  return [[...titles, ...others], ...rows]
}

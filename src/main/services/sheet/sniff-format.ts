import { refuseFile } from './refuse-file'

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'an image'],
  [[0xff, 0xd8, 0xff], 'an image'],
  [[0x47, 0x49, 0x46, 0x38], 'an image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a text document (RTF)'],
  [[0x4d, 0x5a], 'a program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
]

const other = 'Choose an .xlsx or .csv file; other formats can be saved as .xlsx first.'

/** Decides by content what a file is; its name and ending are not asked. */
export function sniffFormat(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.length === 0) refuseFile('file-refused', 'The file is empty.', 'Choose another file.')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return checkZipKind(bytes)
  if (startsWith(bytes, [0x50, 0x4b])) refuseFile('file-refused', 'The file is an empty or split zip archive.', other)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) refuseOle(bytes)
  // A biff stream without its container, as Excel 2 to 4 wrote it.
  if (bytes[0] === 0x09 && (bytes[1] ?? 0xff) <= 0x08 && (bytes[2] ?? 0xff) <= 0x08 && bytes[3] === 0) refuseOldExcel()
  for (const [start, what] of signatures) {
    if (startsWith(bytes, start)) refuseFile('file-refused', `The file is ${what}, not a spreadsheet.`, other)
  }
  refuseMarkup(bytes)
  return 'csv'
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** OpenDocument and EPUB files begin with a stored part `mimetype`. */
function checkZipKind(bytes: Buffer): 'xlsx' {
  if (!bytes.subarray(30, 38).equals(Buffer.from('mimetype'))) return 'xlsx'
  return refuseFile(
    'file-refused',
    'The file is an OpenDocument file (.ods or similar).',
    'Save it as .xlsx in your spreadsheet program and try that copy.',
  )
}

function refuseOle(bytes: Buffer): never {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    refuseFile(
      'file-refused',
      'The workbook is protected with a password, so its content cannot be read.',
      'Remove the password in your spreadsheet program, save and try again.',
    )
  }
  return refuseOldExcel()
}

function refuseOldExcel(): never {
  return refuseFile(
    'file-refused',
    'The file is in the format of Excel before 2007 (.xls), which can carry macros and is not read.',
    'Save it as .xlsx in your spreadsheet program and try that copy.',
  )
}

/** Many programs export an HTML or XML page and call it `.xls` or `.csv`. */
function refuseMarkup(bytes: Buffer): void {
  const start = bytes
    .subarray(0, 1_024)
    .toString('latin1')
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff\s\0]+/, '')
    .toLowerCase()
  if (!/^<(!doctype|html|head|table|\?xml|\?mso|workbook|svg)/.test(start.replaceAll('\0', ''))) return
  refuseFile('file-refused', 'The file is a web page or XML document, not a spreadsheet.', other)
}

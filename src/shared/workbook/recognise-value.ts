/** What a text evidently is, by its shape alone. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;:]+@[^\s@<>,;:]+\.[\p{L}]{2,}$/u.test(text.trim())
}

export function isWebsite(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.includes('@') || /\s/.test(trimmed)) return false
  return (
    /^https?:\/\/[^\s/]+/i.test(trimmed) ||
    /^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(\/\S*)?$/u.test(trimmed)
  )
}

/** At least seven digits, grouped by blanks, dots, brackets or dashes; a plain number without any of them is none. */
export function isPhone(text: string): boolean {
  const trimmed = text.trim()
  const digits = trimmed.replace(/\D/g, '').length
  if (digits < 7 || digits > 16 || !/^[+(\d][\d\s().\-/]*(?:(?:x|ext\.?)\s*\d+)?$/i.test(trimmed)) return false
  return /^\+|^00|[\s().\-/]/.test(trimmed) && !isDateLike(trimmed)
}

export function isDateLike(text: string): boolean {
  const trimmed = text.trim()
  return (
    /^\d{4}-\d{1,2}(-\d{1,2})?([T ]\d{1,2}:\d{2}(:\d{2})?)?$/.test(trimmed) ||
    /^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/.test(trimmed)
  )
}

export function isNumberLike(text: string): boolean {
  return /^[-+(]?\s*(?:[$€£¥]|[A-Z]{3}\s)?\s*\d[\d.,'\u00a0\u202f ]*\s*(?:%|[$€£¥]|[kKmMbB]|[A-Z]{3})?\)?$/.test(
    text.trim(),
  )
}

/** A text that is a value and so no column title: number, date, address. */
export function looksLikeValue(text: string): boolean {
  return isNumberLike(text) || isDateLike(text) || isEmail(text) || isPhone(text) || /^https?:\/\//i.test(text.trim())
}

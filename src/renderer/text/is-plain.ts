/** Text with slots of text and of figures only. It needs no parser: a board says hundreds of them at once. */
export const isPlain = (message: string): boolean => /^[^{}]*(?:\{\w+(?:, number)?\}[^{}]*)*$/.test(message)

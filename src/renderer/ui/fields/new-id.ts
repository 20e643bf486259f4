/** Ids for the records that a form begins; the one place where forms ask for them. */
export const newId = (): string => crypto.randomUUID()

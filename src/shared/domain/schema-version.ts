/** Version of the stored records. A higher one in a store or a file means: written by a newer application. */
export const schemaVersion = 1

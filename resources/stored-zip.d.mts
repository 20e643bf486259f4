/** The files of an archive whose entries are stored uncompressed, as the app writes them. */
export function readStoredZip(bytes: Uint8Array): { readonly name: string; readonly bytes: Uint8Array }[]

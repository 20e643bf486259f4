/** The origin's private files as the page uses them, in memory. */
export function aPrivateFolder() {
  const files = new Map<string, Blob>()
  const handle = (name: string) => ({
    getFile: async () => files.get(name),
    async createWritable() {
      const parts: Blob[] = []
      return {
        write: async (part: Blob) => void parts.push(part),
        close: async () => void files.set(name, new Blob(parts)),
      }
    },
  })
  return {
    files,
    async getFileHandle(name: string, { create = false }: { readonly create?: boolean } = {}) {
      if (!files.has(name) && !create) throw new DOMException('A file was not found.', 'NotFoundError')
      return handle(name)
    },
    removeEntry: async (name: string) => void files.delete(name),
  }
}

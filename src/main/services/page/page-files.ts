import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { tellRoom } from './tell-room'

export type PageFile = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The built page by address. A request is looked up here by its exact text: no path is ever made from it. */
export type PageFiles = ReadonlyMap<string, PageFile>

const typeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Reads the folder once, at start. Links and files of unknown kind are left out; `/` is the index page, which says
 * whether there is room in the data folder.
 */
export async function readPageFiles(folder: string, dataFolder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const served = entries.filter((entry) => entry.isFile() && typeByExtension[extname(entry.name)] !== undefined)
  await Promise.all(
    served.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = typeByExtension[extname(entry.name)] ?? 'application/octet-stream'
      const address = `/${relative(folder, path).split(sep).join('/')}`
      files.set(address, { type, bytes: new Uint8Array(await readFile(path)) })
    }),
  )
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`The built page is missing in ${folder}; run "npm run build".`)
  for (const address of ['/', '/index.html']) files.set(address, tellRoom(index, dataFolder))
  return files
}

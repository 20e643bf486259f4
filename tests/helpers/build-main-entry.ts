import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/**
 * Bundles one entry of the main process the way the real build does, into a cache folder of its own, so that tests can
 * start it as a thread or a process before anything else was built. Gives the path of the bundle.
 */
export async function buildMainEntry(entry: string, folder: string): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/partnership-brain', folder)
  const name = entry.replace(/^.*\//, '').replace(/\.ts$/, '')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rollupOptions: { input: { [name]: join(root, entry) }, output: { entryFileNames: '[name].js' } },
    },
  })
  return join(outDir, `${name}.js`)
}

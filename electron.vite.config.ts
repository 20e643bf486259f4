import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { quickScripts } from './resources/quick-scripts.mjs'
import { wordsByArea } from './resources/words-by-area.mjs'

const source = (path: string): string => resolve(import.meta.dirname, 'src', path)

export default defineConfig({
  main: {
    build: {
      // Everything is bundled, so that the package holds no node_modules and each file of it is ours to check.
      externalizeDeps: false,
      sourcemap: true,
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          host: source('main/host.ts'),
          inspect: source('main/inspect.ts'),
          'sheet-worker': source('main/services/sheet/sheet-worker.ts'),
          'content-worker': source('main/services/backup/content-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react(), wordsByArea(import.meta.dirname), quickScripts(['begin', 'screen'])],
    worker: { plugins: () => [wordsByArea(import.meta.dirname), quickScripts([])] },
    build: {
      minify: true,
      rollupOptions: {
        input: { index: source('renderer/index.html') },
        // Two files at the start instead of forty: what begins at once, and all that the board needs. Each group brings
        // what its modules import.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'begin',
                test: /preload-helper|renderer\/(actions\/begin-start|state\/route)\.ts$/,
                priority: 2,
              },
              { name: 'screen', test: /renderer\/(app|features\/board\/board-page)\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})

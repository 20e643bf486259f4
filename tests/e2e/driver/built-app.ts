import { join } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../../..')
export const hostEntry = join(projectFolder, 'out/main/host.js')
export const resultsFolder = join(projectFolder, 'test-results')

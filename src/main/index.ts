import { resolve } from 'node:path'
import { startElectron } from './electron/start-electron'

// Built to out/main/index.js, two folders below package.json, as this file is.
startElectron({ args: process.argv, env: process.env, appFolder: resolve(import.meta.dirname, '../..') })

import type { Plugin } from 'vite'

/** @param firstScreen names of the chunks that the first screen runs. */
export function quickScripts(firstScreen: readonly string[]): Plugin
export function toAscii(code: string): string

import type { Plugin } from 'vite'

type Words = Readonly<Record<string, string>>
type Languages = Readonly<Record<string, Readonly<Record<string, Words>>>>

export function wordsByArea(root: string): Plugin
export function withoutWords(languages: Languages): string
export function withWords(code: string, languages: Languages, isPlain: (message: string) => boolean): string

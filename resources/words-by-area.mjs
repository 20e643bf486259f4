import { IntlMessageFormat } from 'intl-messageformat'
import { runnerImport } from 'vite'

const folder = /\/src\/renderer\/text\/[\w-]+\.ts$/
const languagesFile = /\/src\/renderer\/text\/languages\/languages\.ts$/
const asking = /createSay\('([\w-]+)'\)/
const parser = '@formatjs/icu-messageformat-parser'

/**
 * In the built app each module of words carries its own area of every language, so that a page which is not open costs
 * the first screen nothing; plurals and choices are read here, so that their parser stays away too. Without this plugin
 * the app says the same.
 */
export function wordsByArea(root) {
  let languages = {}
  let isPlain = () => false
  const read = async (path) => {
    const options = { configFile: false, root, logLevel: 'error' }
    return (await runnerImport(`${root}/src/renderer/text/${path}`, options)).module
  }
  return {
    name: 'words-by-area',
    apply: 'build',
    // Before other plugins rewrite what it looks for.
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: parser, replacement: `${parser}/no-parser.js` }] } }),
    async buildStart() {
      ;({ languages } = await read('languages/languages.ts'))
      ;({ isPlain } = await read('is-plain.ts'))
    },
    transform(code, id) {
      if (languagesFile.test(id)) return { code: withoutWords(languages), map: null }
      if (!folder.test(id) || !asking.test(code)) return null
      return { code: withWords(code, languages, isPlain), map: null }
    },
  }
}

/** The tags stay: the language in use is chosen among them. */
export function withoutWords(languages) {
  const tags = Object.keys(languages).map((tag) => [tag, {}])
  return `export const languages = ${JSON.stringify(Object.fromEntries(tags))}`
}

export function withWords(code, languages, isPlain) {
  const compile = (message, tag) =>
    isPlain(message) ? message : new IntlMessageFormat(message, tag, undefined, { ignoreTag: true }).getAst()
  return code.replace(asking, (_, area) => {
    const words = Object.entries(languages).map(([tag, catalogue]) => {
      const compiled = Object.entries(catalogue[area]).map(([key, message]) => [key, compile(message, tag)])
      return [tag, Object.fromEntries(compiled)]
    })
    return `createSay('${area}', ${JSON.stringify(Object.fromEntries(words))})`
  })
}

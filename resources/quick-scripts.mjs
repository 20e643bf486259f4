const hint = '//# allFunctionsCalledOnLoad'

/**
 * Makes the written scripts quick to start with.
 *
 * Only ASCII: one character outside Latin-1 makes the browser keep a whole script at two bytes a character, and decode it
 * slowly. What stands in strings, templates and patterns means the same as an escape.
 *
 * All functions of the first screen at once: what the browser keeps compiled of a script is what was compiled when the
 * script ran, and without this line the functions that draw the screen are not among it.
 */
export function quickScripts(firstScreen) {
  return {
    name: 'quick-scripts',
    apply: 'build',
    // What the first script asks for as it begins is on its way by then.
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((file) => file.type === 'chunk' && firstScreen.includes(file.name) && !html.includes(file.fileName))
          .flatMap(({ fileName, viteMetadata }) => [
            { rel: 'modulepreload', crossorigin: '', href: `./${fileName}` },
            ...[...(viteMetadata?.importedCss ?? [])].map((css) => ({
              rel: 'stylesheet',
              crossorigin: '',
              href: `./${css}`,
            })),
          ])
          .map((attrs) => ({ tag: 'link', injectTo: 'head', attrs })),
    },
    // The names were made before: a browser keeps what has a name for ever, so what is written here belongs to the name.
    augmentChunkHash: () => `${String(toAscii)}${hint}`,
    // After the minifier, which writes characters as themselves.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          file.code = toAscii(file.code)
          if (firstScreen.includes(file.name)) file.code = `${hint}\n${file.code}`
        }
      },
    },
  }
}

/** Characters beyond ASCII as their escapes, each half of a pair as one. */
export function toAscii(code) {
  // Behind a backslash it would become a backslash and letters; no minifier writes that.
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code)) throw new Error('A character beyond ASCII stands behind a backslash.')
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

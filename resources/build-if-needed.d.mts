/** Builds the app when a source is newer than what was built from it. Throws when the build fails. */
export function buildIfNeeded(appFolder: string): boolean
export function isBuildNeeded(appFolder: string): boolean

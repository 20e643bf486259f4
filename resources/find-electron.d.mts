/** The Electron program that is already here, or null. */
export function findElectron(appFolder: string, env?: NodeJS.ProcessEnv): string | null
/** Fetches the program within a bound. Answers with what went wrong in a few words, null when it worked. */
export function fetchElectron(appFolder: string): Promise<string | null>

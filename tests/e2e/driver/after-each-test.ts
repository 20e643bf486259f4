import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import type { OpenedApp } from './app'
import { resultsFolder } from './built-app'
import { closeApps, findOpenApps } from './open-app'

/** Set-up file of every end-to-end spec: keeps a picture of a failure, fails on unseen problems, leaves nothing open. */
afterEach(async ({ task }) => {
  const apps = findOpenApps()
  const name = task.name.replaceAll(/[^\w-]+/g, '-').slice(0, 80)
  const problems = takeProblems(apps)
  if (task.result?.state === 'fail' || problems.length > 0) await keepPictures(name)
  await closeApps(task.id)
  // Leaving the app may go wrong as well.
  problems.push(...takeProblems(apps))
  if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`)
})

function takeProblems(apps: readonly OpenedApp[]): string[] {
  return apps.flatMap((app) => app.takeProblems())
}

afterAll(() => closeApps(null))

async function keepPictures(name: string): Promise<void> {
  mkdirSync(resultsFolder, { recursive: true })
  const running = findOpenApps().filter((app) => app.isRunning)
  for (const [index, app] of running.entries()) {
    const path = join(resultsFolder, `${name}${index === 0 ? '' : `-${index + 1}`}.png`)
    // A page that cannot be drawn any more must not hide why the test failed.
    await app.page.screenshot({ path, timeout: 5_000 }).catch(() => console.warn(`No picture could be taken: ${path}`))
  }
}

import { expect, it } from 'vitest'
import { openApp } from './driver/open-app'

it('opens on an empty machine, after a restart and after a kill', async () => {
  const app = await openApp()
  const expectApp = async (): Promise<void> => {
    expect(await app.page.title()).toBe('Partnership Brain')
    await app.page.locator('#root > *').first().waitFor()
  }
  await expectApp()
  await app.restart()
  await expectApp()
  await app.kill9()
  await app.restart()
  await expectApp()
})

import { describe, expect, it, vi } from 'vitest'
import { planMenu } from '../../../../src/main/electron/app-menu'

vi.mock('electron', async () => {
  const { createFakeElectron } = await import('../../../helpers/fake-electron')
  return createFakeElectron()
})

describe('the native menu', () => {
  it.each(['linux', 'win32', 'darwin'])('has no developer tools on %s when packaged', (platform) => {
    expect(JSON.stringify(planMenu(platform, true, '/logs'))).not.toContain('toggleDevTools')
    expect(JSON.stringify(planMenu(platform, false, '/logs'))).toContain('toggleDevTools')
  })

  it('follows the manners of the platform', () => {
    expect(planMenu('darwin', true, '/logs')[0]).toEqual({ role: 'appMenu' })
    expect(planMenu('linux', true, '/logs')[0]).toEqual({ label: 'File', submenu: [{ role: 'quit' }] })
  })
})

import { describe, expect, it, vi } from 'vitest'
import { planMenu, type MenuActs, type MenuPlan } from '../../../../src/main/electron/app-menu'

vi.mock('electron', async () => {
  const { createFakeElectron } = await import('../../../helpers/fake-electron')
  return createFakeElectron()
})

const acts = {
  openSheet: vi.fn<MenuActs['openSheet']>(),
  openRecent: vi.fn<MenuActs['openRecent']>(),
  clearRecent: vi.fn<MenuActs['clearRecent']>(),
  showLogs: vi.fn<MenuActs['showLogs']>(),
  showData: vi.fn<MenuActs['showData']>(),
  showAbout: vi.fn<MenuActs['showAbout']>(),
}
const aPlan = (part: Partial<MenuPlan> = {}): MenuPlan => ({
  platform: 'linux',
  packaged: true,
  recentFiles: ['/home/ada/R&D list.xlsx', '/home/ada/old.csv'],
  acts,
  ...part,
})

type Item = { readonly label?: string; readonly role?: string; readonly enabled?: boolean; readonly click?: () => void }
type Menu = Item & { readonly submenu?: readonly Menu[] }

const itemsOf = (plan: MenuPlan): Menu[] => {
  const flatten = (items: readonly Menu[]): Menu[] => items.flatMap((item) => [item, ...flatten(item.submenu ?? [])])
  return flatten(planMenu(plan) as unknown as Menu[])
}
const choose = (label: string): void =>
  itemsOf(aPlan())
    .find((item) => item.label === label)
    ?.click?.()

describe('the native menu', () => {
  it.each(['linux', 'win32', 'darwin'])('has no developer tools on %s when packaged', (platform) => {
    const roles = (packaged: boolean) => itemsOf(aPlan({ platform, packaged })).map(({ role }) => role)
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(false)).toContain('toggleDevTools')
  })

  it('follows the manners of the platform', () => {
    const [mac, linux] = ['darwin', 'linux'].map((platform) => itemsOf(aPlan({ platform })))
    expect(mac![0]).toEqual({ role: 'appMenu' })
    expect(mac!.map(({ role }) => role)).toContain('close')
    expect(mac!.map(({ label }) => label)).not.toContain('About Partnership Brain')
    expect(linux!.map(({ role }) => role)).toContain('quit')
    expect(linux!.map(({ label }) => label)).toContain('About Partnership Brain')
  })

  it('opens the file that was chosen among the last ones, by its whole path', () => {
    choose('R&&D list.xlsx')
    expect(acts.openRecent).toHaveBeenCalledWith('/home/ada/R&D list.xlsx')
  })

  it('has no last files before one was opened', () => {
    expect(itemsOf(aPlan({ recentFiles: [] })).find(({ label }) => label === 'Open Recent')?.enabled).toBe(false)
  })

  it.each([
    ['Open Spreadsheet…', acts.openSheet],
    ['Clear List', acts.clearRecent],
    ['Show Data Folder', acts.showData],
    ['Show Log Files', acts.showLogs],
    ['About Partnership Brain', acts.showAbout],
  ] as const)('does what "%s" says', (label, act) => {
    choose(label)
    expect(act).toHaveBeenCalledOnce()
  })
})

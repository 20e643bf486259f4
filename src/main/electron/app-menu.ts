import { Menu, type MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'

/** What the menu can do beside the roles that Electron brings. */
export type MenuActs = {
  openSheet(this: void): void
  openRecent(this: void, path: string): void
  clearRecent(this: void): void
  showLogs(this: void): void
  showData(this: void): void
  showAbout(this: void): void
}

export type MenuPlan = {
  readonly platform: string
  readonly packaged: boolean
  readonly recentFiles: readonly string[]
  readonly acts: MenuActs
}

/** The native menu: roles wherever there is one, so that every platform has its own words and keys. */
export function setAppMenu(plan: MenuPlan): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(planMenu(plan)))
}

export function planMenu(plan: MenuPlan): MenuItemConstructorOptions[] {
  const isMac = plan.platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&File', submenu: planFileMenu(plan, isMac) },
    { role: 'editMenu' },
    { label: '&View', submenu: planViewMenu(plan.packaged) },
    { role: 'windowMenu' },
    { role: 'help', submenu: planHelpMenu(plan.acts, isMac) },
  ]
}

function planFileMenu({ recentFiles, acts }: MenuPlan, isMac: boolean): MenuItemConstructorOptions[] {
  const recent = recentFiles.map((path): MenuItemConstructorOptions => ({
    // An ampersand would mark the next letter as a key.
    label: basename(path).replaceAll('&', '&&'),
    click: () => acts.openRecent(path),
  }))
  return [
    { label: 'Open Spreadsheet…', accelerator: 'CmdOrCtrl+O', click: () => acts.openSheet() },
    {
      label: 'Open Recent',
      enabled: recent.length > 0,
      submenu: [...recent, { type: 'separator' }, { label: 'Clear List', click: () => acts.clearRecent() }],
    },
    { type: 'separator' },
    { role: isMac ? 'close' : 'quit' },
  ]
}

function planViewMenu(packaged: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
  if (!packaged) view.push({ type: 'separator' }, { role: 'toggleDevTools' })
  return view
}

function planHelpMenu(acts: MenuActs, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    { label: 'Show Data Folder', click: () => acts.showData() },
    { label: 'Show Log Files', click: () => acts.showLogs() },
    // On macOS it stands in the app's own menu.
    ...(isMac ? [] : [{ label: 'About Partnership Brain', click: () => acts.showAbout() }]),
  ]
}

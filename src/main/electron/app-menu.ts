import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron'

/** The native menu: roles only, so that every platform has its own words and keys, and a way to the log file. */
export function setAppMenu(logFolder: string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(planMenu(process.platform, app.isPackaged, logFolder)))
}

export function planMenu(platform: string, packaged: boolean, logFolder: string): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
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
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: 'File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        { label: 'Show Log Files', click: () => void shell.openPath(logFolder) },
        ...(isMac ? [] : [{ role: 'about' } satisfies MenuItemConstructorOptions]),
      ],
    },
  ]
}

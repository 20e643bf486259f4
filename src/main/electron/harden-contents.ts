import { app, type WebContents } from 'electron'
import { pageAddresses } from './app-scheme'

/** Every page of every window, whoever made it: no new windows, no way to another address, no embedded pages. */
export function hardenAllContents(): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (details) => {
    if (!isPageAddress(details.url)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isPageAddress(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => details.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** A reload, and the way to the demo store and back, are navigations as well. */
function isPageAddress(url: string): boolean {
  const address = url.split('#', 1)[0]
  return address === pageAddresses.real || address === pageAddresses.demo
}

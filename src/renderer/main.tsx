import '@mantine/core/styles.css'
import './theme.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { calmZod } from '#shared/calm-zod'
import { App } from './app'
import { parseRoute } from './state/route'
import { theme } from './theme'

calmZod()

// The code of the first page comes while the store is opened, not after it.
if (parseRoute(window.location.hash).page === 'board') void import('./features/board/board-page')

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')

createRoot(root).render(
  // The variables come from the style sheets: the content security policy allows no style element made at run time.
  <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <App />
  </MantineProvider>,
)

import '@mantine/core/styles.css'
import './theme.css'
import { beginStart } from './actions/begin-start'
import { followContrast } from './state/contrast'
import { parseRoute } from './state/route'

// Host, store and last look are asked while the code of the screen comes, and the first page's code comes with it.
beginStart()
followContrast()
void import('./app').then(({ drawApp }) => drawApp(document.getElementById('root')))
if (parseRoute(window.location.hash).page === 'board') void import('./features/board/board-page')

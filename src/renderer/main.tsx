import '@mantine/core/styles.css'
import './theme.css'
import { beginStart } from './actions/begin-start'
import { followContrast } from './state/contrast'

// Host, store and last look are asked while the code of the screen comes.
beginStart()
followContrast()
void import('./app').then(({ drawApp }) => drawApp(document.getElementById('root')))

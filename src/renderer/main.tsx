import '@mantine/core/styles.css'
import './theme.css'
import { beginStart } from './actions/begin-start'

// Host, store and last look are asked while the styles and the code of the screen come: this script waits for nothing.
beginStart()
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  else resolve()
})
void Promise.all([import('./app'), parsed]).then(([{ drawApp }]) => drawApp(document.getElementById('root')))

import { createTheme, Drawer, Menu, Modal, Select, Tooltip } from '@mantine/core'
import { frameWords } from './text/frame'

/**
 * The one theme. Colours, fonts and sizes are CSS variables in theme.css, because the content security policy allows
 * no style element made at run time: components that would write one are switched off or given other defaults here.
 */
export const theme = createTheme({
  cursorType: 'pointer',
  components: {
    // The scroll lock works through a style element.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        closeButtonProps: { 'aria-label': frameWords.close },
        // The head of a dialog is a header element, which would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: { lockScroll: false, closeButtonProps: { 'aria-label': frameWords.close } },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', withinPortal: true, withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: true } } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right' } }),
  },
})

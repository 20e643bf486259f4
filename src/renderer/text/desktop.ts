import { createSay } from './say'

const say = createSay('desktop')

/** Words for files that were opened from outside the window. */
export const desktopWords = {
  readOnly: {
    title: say('read-only-title'),
    lines: [say('read-only-text')],
  },
  backup: (fileName: string) => ({
    title: say('backup-title'),
    lines: [say('backup-text', { fileName })],
  }),
  unreadable: say('unreadable'),
} as const

/** Words for files that were opened from outside the window. */
export const desktopWords = {
  readOnly: {
    title: 'The file was not opened',
    lines: ['This window can only read just now, so nothing can be brought in. The file was not changed.'],
  },
  backup: (fileName: string) => ({
    title: 'Backups are opened here',
    lines: [
      `To use "${fileName}", copy it into the backup folder. It then stands in the list, where you see what it holds before anything is changed.`,
    ],
  }),
  unreadable: 'The file could not be opened',
} as const

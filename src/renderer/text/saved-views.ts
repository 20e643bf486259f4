import { createSay } from './say'

const say = createSay('saved-views')

/** Words of the saved views of board and table. */
export const viewWords = {
  views: say('views'),
  menu: say('menu'),
  none: say('none'),
  save: say('save'),
  saveTitle: say('save-title'),
  renameTitle: say('rename-title'),
  name: say('name'),
  nameHint: say('name-hint'),
  saveButton: say('save-button'),
  cancel: say('cancel'),
  reset: say('reset'),
  open: say('open'),
  change: (name: string): string => say('change', { name }),
  update: say('update'),
  rename: say('rename'),
  pin: say('pin'),
  unpin: say('unpin'),
  makeDefault: say('make-default'),
  noDefault: say('no-default'),
  remove: say('remove'),
  isDefault: say('is-default'),
  acts: {
    save: (name: string): string => say('acts-save', { name: name.trim() }),
    update: (name: string): string => say('acts-update', { name }),
    rename: (from: string, to: string): string => say('acts-rename', { from, to: to.trim() }),
    pin: (name: string, pinned: boolean): string => say(pinned ? 'acts-pin' : 'acts-unpin', { name }),
    makeDefault: (name: string, isDefault: boolean): string =>
      isDefault ? say('acts-make-default', { name }) : say('acts-no-default', { name }),
    remove: (name: string): string => say('acts-remove', { name }),
  },
} as const

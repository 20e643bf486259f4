import { counted } from './formats'

type Contents = { readonly partners: number; readonly people: number; readonly playbook: number }

/** Every setting says what it changes; the page adds its default. */
export const settingsWords = {
  title: 'Settings',
  hint: 'Changes are saved at once and can be undone like any other act, unless it says “on this computer only”.',
  default: 'Default: ',
  who: { title: 'You and the organisation', hint: 'Stands on decisions and reports.' },
  userName: { label: 'Your name', hint: 'Written beside every decision and change that you make.' },
  organisation: { label: 'Organisation', hint: 'Whose value is meant by “value for us”; the head of every report.' },
  currency: {
    label: 'Currency',
    hint: 'Three letters. How revenue and cost are written on every page, chart and report; nothing is converted.',
  },
  days: { title: 'Days and weeks', hint: 'How time is counted.' },
  weekStartsOn: {
    label: 'The week starts on',
    hint: 'How far “this week” reaches on the Today page. The calendars of day fields follow the system.',
    choices: { monday: 'Monday', sunday: 'Sunday' },
  },
  workingDaysOnly: {
    label: 'Days that count',
    hint: 'For ages, stays and limits of stages, insights and sign-offs, on the board, the dashboard and in reports. Contacts and reviews go by the calendar.',
    choices: { every: 'Every day', working: 'Monday to Friday' },
  },
  reEvaluationDays: { label: 'Days for a re-evaluation', hint: 'When no date is given with a “none”.' },
  insightDays: { label: 'Days until an insight should land', hint: 'After that it counts as not landed.' },
  screen: { title: 'Appearance and keys', hint: 'On this computer only.' },
  appearance: {
    label: 'Colours',
    hint: 'Light or dark.',
    choices: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  },
  contrast: {
    label: 'Contrast',
    hint: 'High contrast draws lines and secondary text stronger.',
    choices: { system: 'As the system', high: 'High' },
  },
  morning: {
    title: 'Morning notice',
    label: 'A notice every morning',
    hint: 'Says how much is overdue, due today and drifting: counts only, no names.',
    where: {
      electron:
        'It comes as a notice of the system, once a day: at the first start, or from 6 o’clock on in a program that runs over night.',
      'local-host': 'It is a line in the window where Partnership Brain was started, at every start.',
    },
    off: 'off',
  },
  backup: {
    title: 'Backup',
    hint: 'Written by itself while you work.',
    folder: 'Backup folder',
    newest: (age: string): string => `The last good backup was written ${age}.`,
    never: 'There is no backup yet. One is written by itself after the first changes.',
    open: 'Folder, second place, passphrase and restore …',
    default: 'a folder “Partnership Brain Backups” in your documents',
  },
  stageLimits: {
    title: 'Longest stay in a stage, in days',
    hint: 'Beyond it a partner counts as stalled (Final Rule).',
    stage: 'Stage',
  },
  reviewIntervals: {
    title: 'Days between two reviews',
    hint: 'Beyond it a partner counts as unreviewed; it may then go to Review whatever is unfinished.',
    row: 'Review',
    field: (tier: string): string => `Review interval, ${tier}`,
  },
  cadence: { title: 'Usual cadence of contact', hint: 'By stage, where a partner has none of its own.' },
  lowValue: {
    title: 'Low value',
    hint: 'When a partnership counts as kept going for too little.',
    reviewsInARow: {
      label: 'Reviews in a row',
      hint: 'That many weak reviews ending in “maintain” make a partnership low-value.',
    },
    roiFloor: { label: 'ROI floor', hint: 'A review under it is weak. As a ratio: 0 means that cost is just covered.' },
    satisfactionFloor: { label: 'Satisfaction floor', hint: 'A review under it is weak. On the scale of 0 to 10.' },
  },
  policy: {
    title: 'Sign-off policy',
    hint: 'Who is asked at which decision, by tier. Required sign-offs hold the decision; advisory ones are shown.',
    tier: 'Tier',
    function: 'Function',
  },
  levels: { required: 'required', advisory: 'advisory', none: 'not asked' },
  data: {
    title: 'Data folder',
    hint: 'Journal, log and the store of the program. Backups lie elsewhere on purpose.',
    folder: 'Data folder',
    default: 'the folder for the data of programs in your system',
    open: {
      electron: 'Help → Show Data Folder in the menu opens it.',
      'local-host': 'It opens in the file manager of your system.',
    },
    move: 'To move it',
    steps: [
      'Close Partnership Brain.',
      'Move the whole folder to its new place.',
      'Start with --data and the new place, now and at every later start.',
    ],
    otherBrowser:
      'Was the address opened in a browser of your own, then the store lies in the profile of that browser and does not move along: restore the newest backup after the move.',
  },
  reset: {
    title: 'Reset',
    hint: 'Back to the beginning, in part or as a whole.',
    settings: 'Settings to their defaults',
    settingsHint:
      'Everything above except your name, the organisation, the currency and what belongs to this computer. One Undo takes it back.',
    act: 'Reset the settings',
    nothing: 'All of them are at their defaults.',
    done: 'The settings are at their defaults',
  },
  startOver: {
    label: 'Start over',
    hint: 'An empty workspace. A backup of everything is written and verified first; the settings stay.',
    open: 'Start over …',
    title: 'Start over with an empty workspace?',
    goes: 'This leaves the screen:',
    contents: ({ partners, people, playbook }: Contents): string =>
      `${counted(partners, 'partner')} with everything recorded about them, their history, ${counted(people, 'person', 'people')}, ${counted(playbook, 'playbook item')}, saved views, filed reports and the undo list.`,
    stays: 'The settings and all backups stay.',
    before: (folder: string): string =>
      `First everything is written to a backup in ${folder} and read back. When that fails, nothing is changed.`,
    after: 'The way back is Undo in the notice that follows, and later the Backup page.',
    word: 'start over',
    type: (word: string): string => `Type “${word}” to go on`,
    act: 'Back up and start over',
    cancel: 'Cancel',
    done: 'The workspace is empty',
    doneHow: 'Everything from before is in a verified backup.',
    failed: 'It was not started over',
    failedHow: 'A backup could not be written. Look at the Backup page for the reason, then try again.',
  },
} as const

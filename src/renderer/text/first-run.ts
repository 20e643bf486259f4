/** The first morning: who you are, and where to begin. */
export const firstRunWords = {
  title: 'Welcome',
  text: 'Four things that Partnership Brain likes to know. All of them can be changed later in the settings.',
  userName: 'Your name',
  userNameHint: 'Written beside every decision that you take.',
  organisation: 'Organisation',
  organisationHint: 'Whose value is meant by “value for us”.',
  currency: 'Currency',
  currencyHint: 'Three letters.',
  backups: 'Backup folder',
  backupsHint: 'A backup is written here while you work. A folder that is synchronised is a good place.',
  choose: 'Choose …',
  save: 'Save and begin',
  skip: 'Skip',
  saved: 'Saved. Add your first partner, or import a list.',
  begin: 'Where to begin',
  tour: 'Tour of one gate',
} as const

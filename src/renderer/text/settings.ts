import { createSay } from './say'

const say = createSay('settings')

type Contents = { readonly partners: number; readonly people: number; readonly playbook: number }

/** Every setting says what it changes; the page adds its default. */
export const settingsWords = {
  title: say('title'),
  hint: say('hint'),
  default: say('default'),
  who: { title: say('who-title'), hint: say('who-hint') },
  userName: { label: say('user-name-label'), hint: say('user-name-hint') },
  organisation: { label: say('organisation-label'), hint: say('organisation-hint') },
  currency: {
    label: say('currency-label'),
    hint: say('currency-hint'),
  },
  days: { title: say('days-title'), hint: say('days-hint') },
  weekStartsOn: {
    label: say('week-starts-on-label'),
    hint: say('week-starts-on-hint'),
    choices: { monday: say('week-starts-on-choices-monday'), sunday: say('week-starts-on-choices-sunday') },
  },
  workingDaysOnly: {
    label: say('working-days-only-label'),
    hint: say('working-days-only-hint'),
    choices: { every: say('working-days-only-choices-every'), working: say('working-days-only-choices-working') },
  },
  reEvaluationDays: { label: say('re-evaluation-days-label'), hint: say('re-evaluation-days-hint') },
  insightDays: { label: say('insight-days-label'), hint: say('insight-days-hint') },
  screen: { title: say('screen-title'), hint: say('screen-hint') },
  appearance: {
    label: say('appearance-label'),
    hint: say('appearance-hint'),
    choices: {
      auto: say('appearance-choices-auto'),
      light: say('appearance-choices-light'),
      dark: say('appearance-choices-dark'),
    },
  },
  contrast: {
    label: say('contrast-label'),
    hint: say('contrast-hint'),
    choices: { system: say('contrast-choices-system'), high: say('contrast-choices-high') },
  },
  morning: {
    title: say('morning-title'),
    label: say('morning-label'),
    hint: say('morning-hint'),
    where: {
      electron: say('morning-where-electron'),
      'local-host': say('morning-where-local-host'),
    },
    off: say('morning-off'),
  },
  backup: {
    title: say('backup-title'),
    hint: say('backup-hint'),
    folder: say('backup-folder'),
    newest: (age: string): string => say('backup-newest', { age }),
    never: say('backup-never'),
    open: say('backup-open'),
    default: say('backup-default'),
  },
  stageLimits: {
    title: say('stage-limits-title'),
    hint: say('stage-limits-hint'),
    stage: say('stage-limits-stage'),
  },
  reviewIntervals: {
    title: say('review-intervals-title'),
    hint: say('review-intervals-hint'),
    row: say('review-intervals-row'),
    field: (tier: string): string => say('review-intervals-field', { tier }),
  },
  cadence: { title: say('cadence-title'), hint: say('cadence-hint') },
  lowValue: {
    title: say('low-value-title'),
    hint: say('low-value-hint'),
    reviewsInARow: {
      label: say('low-value-reviews-in-a-row-label'),
      hint: say('low-value-reviews-in-a-row-hint'),
    },
    roiFloor: { label: say('low-value-roi-floor-label'), hint: say('low-value-roi-floor-hint') },
    satisfactionFloor: {
      label: say('low-value-satisfaction-floor-label'),
      hint: say('low-value-satisfaction-floor-hint'),
    },
  },
  policy: {
    title: say('policy-title'),
    hint: say('policy-hint'),
    tier: say('policy-tier'),
    function: say('policy-function'),
  },
  levels: { required: say('levels-required'), advisory: say('levels-advisory'), none: say('levels-none') },
  data: {
    title: say('data-title'),
    hint: say('data-hint'),
    folder: say('data-folder'),
    default: say('data-default'),
    open: {
      electron: say('data-open-electron'),
      'local-host': say('data-open-local-host'),
    },
    move: say('data-move'),
    steps: [say('data-step-close'), say('data-step-move'), say('data-step-start')],
    otherBrowser: say('data-other-browser'),
  },
  reset: {
    title: say('reset-title'),
    hint: say('reset-hint'),
    settings: say('reset-settings'),
    settingsHint: say('reset-settings-hint'),
    act: say('reset-act'),
    nothing: say('reset-nothing'),
    done: say('reset-done'),
  },
  startOver: {
    label: say('start-over-label'),
    hint: say('start-over-hint'),
    open: say('start-over-open'),
    title: say('start-over-title'),
    goes: say('start-over-goes'),
    contents: ({ partners, people, playbook }: Contents): string =>
      say('start-over-contents', { partners, people, playbook }),
    stays: say('start-over-stays'),
    before: (folder: string): string => say('start-over-before', { folder }),
    after: say('start-over-after'),
    word: say('start-over-word'),
    type: (word: string): string => say('start-over-type', { word }),
    act: say('start-over-act'),
    cancel: say('start-over-cancel'),
    done: say('start-over-done'),
    doneHow: say('start-over-done-how'),
    failed: say('start-over-failed'),
    failedHow: say('start-over-failed-how'),
  },
} as const

/**
 * @typedef {object} Mutation
 * @property {string} item line of the table in docs/security.md
 * @property {string} file what is broken
 * @property {string} from
 * @property {string} to
 * @property {string} test file of the test that must go red
 * @property {string} name part of its name
 */

const start = 'tests/unit/main/electron/start-electron.test.ts'
const harden = 'tests/unit/main/electron/harden.test.ts'
const scheme = 'tests/unit/main/electron/app-scheme.test.ts'
const scan = 'tests/unit/security/source-scan.test.ts'
const config = 'tests/unit/packaging/build-config.test.ts'
const guard = 'tests/integration/transport-guard.test.ts'
const session = 'tests/unit/main/local-host/session.test.ts'

const window = 'src/main/electron/main-window.ts'
const preferences = 'exactly these preferences'

/**
 * @param {string} item
 * @param {string} from
 * @param {string} to
 * @returns {Mutation}
 */
const preference = (item, from, to) => ({ item, file: window, from, to, test: start, name: preferences })

const sessionFile = 'src/main/electron/harden-session.ts'
const contents = 'src/main/electron/harden-contents.ts'
const page = 'src/main/services/page/page-headers.ts'
const check = 'src/main/local-host/check-request.ts'

/** @type {readonly Mutation[]} */
export const mutations = [
  {
    item: '1 only secure content',
    file: sessionFile,
    from: 'cancel: !isOwnRequest',
    to: 'cancel: isOwnRequest',
    test: harden,
    name: 'lets no request to',
  },
  preference('2 no Node integration', 'nodeIntegration: false', 'nodeIntegration: true'),
  preference('3 context isolation', 'contextIsolation: true', 'contextIsolation: false'),
  {
    item: '4 sandbox',
    file: 'src/main/electron/start-electron.ts',
    from: '  app.enableSandbox()\n',
    to: '',
    test: start,
    name: 'settles sandbox',
  },
  {
    item: '5 permissions, asked',
    file: sessionFile,
    from: 'answer(isGranted(permission))',
    to: 'answer(true)',
    test: harden,
    name: 'denies every permission',
  },
  {
    item: '5 permissions, checked',
    file: sessionFile,
    from: '=> isGranted(permission)',
    to: '=> true || isGranted(permission)',
    test: harden,
    name: 'denies every permission',
  },
  preference('6 web security', 'webSecurity: true', 'webSecurity: false'),
  {
    item: '7 content policy',
    file: page,
    from: "script-src 'self'",
    to: "script-src 'self' 'unsafe-inline'",
    test: scheme,
    name: 'with a policy that allows its own files',
  },
  preference('8 no insecure content', 'allowRunningInsecureContent: false', 'allowRunningInsecureContent: true'),
  preference('9 no experimental features', 'experimentalFeatures: false', 'experimentalFeatures: true'),
  preference('10 no Blink features', 'webviewTag: false', "webviewTag: false,\n    enableBlinkFeatures: 'X'"),
  {
    item: '11 no allowpopups',
    file: 'src/renderer/index.html',
    from: '</body>',
    to: '<webview allowpopups></webview></body>',
    test: scan,
    name: 'finds nothing in the sources',
  },
  preference('12 no webview', 'webviewTag: false', 'webviewTag: true'),
  {
    item: '12 webview attached',
    file: contents,
    from: "contents.on('will-attach-webview', (event) => event.preventDefault())",
    to: '',
    test: harden,
    name: 'attaches no webview',
  },
  {
    item: '13 navigation',
    file: contents,
    from: 'if (!isPageAddress(details.url)) details.preventDefault()',
    to: '',
    test: harden,
    name: 'does not go to',
  },
  {
    item: '13 redirects',
    file: contents,
    from: "contents.on('will-redirect', (details) => details.preventDefault())",
    to: '',
    test: harden,
    name: 'follows no redirect',
  },
  {
    item: '14 new windows',
    file: contents,
    from: "action: 'deny'",
    to: "action: 'allow'",
    test: harden,
    name: 'opens no window',
  },
  {
    item: '15 openExternal',
    file: 'src/main/electron/about.ts',
    from: 'await clipboard.writeText(detail)',
    to: 'await shell.openExternal(detail)',
    test: scan,
    name: 'finds nothing in the sources',
  },
  {
    item: '16 current Electron',
    file: 'package.json',
    from: '"electron": "45.',
    to: '"electron": "39.',
    test: scan,
    name: 'looked at last',
  },
  {
    item: '17 sender',
    file: 'src/main/electron/handle-trusted.ts',
    from: '&& isKnown(event.sender)',
    to: '',
    test: 'tests/unit/main/electron/handle-trusted.test.ts',
    name: 'does not trust a window that is not ours',
  },
  {
    item: '17 origin',
    file: 'src/main/electron/handle-trusted.ts',
    from: 'frame.origin === appOrigin',
    to: 'frame.origin.startsWith(appOrigin)',
    test: 'tests/unit/main/electron/handle-trusted.test.ts',
    name: 'does not trust an origin that only begins like ours',
  },
  {
    item: '18 own scheme',
    file: 'src/main/electron/app-scheme.ts',
    from: 'files.get(address.split',
    to: 'files.get(decodeURIComponent(address).split',
    test: scheme,
    name: 'serves nothing for 200 other ways',
  },
  {
    item: '19 fuses',
    file: 'package.json',
    from: '"runAsNode": false',
    to: '"runAsNode": true',
    test: config,
    name: 'sets every fuse',
  },
  {
    item: '20 no raw APIs',
    file: 'src/preload/index.ts',
    from: '() => ring()',
    to: '(...all: []) => ring(...all)',
    test: 'tests/unit/preload/index.test.ts',
    name: 'rings without handing the event on',
  },

  {
    ...preference('developer tools', 'devTools: !app.isPackaged', 'devTools: true'),
    name: 'has no developer tools when packaged',
  },
  {
    item: 'downloads',
    file: sessionFile,
    from: "session.on('will-download', (event) => event.preventDefault())",
    to: '',
    test: harden,
    name: 'prevents downloads',
  },
  {
    item: 'name lookups',
    file: sessionFile,
    from: "app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')",
    to: '',
    test: start,
    name: 'looks no name up',
  },
  {
    item: 'spell checker',
    file: sessionFile,
    from: 'session.setSpellCheckerEnabled(false)',
    to: '',
    test: start,
    name: 'looks no name up',
  },
  {
    item: 'code outside the archive',
    file: 'package.json',
    from: '"asar": true',
    to: '"asar": false',
    test: config,
    name: 'keeps all code in the archive',
  },

  {
    item: 'host: Host',
    file: check,
    from: 'hosts.length !== 1 || ',
    to: '',
    test: guard,
    name: 'a second, foreign Host',
  },
  {
    item: 'host: Origin',
    file: check,
    from: 'origins.some((origin) => origin !== `http://${host}`)',
    to: 'false',
    test: guard,
    name: 'a foreign Origin',
  },
  {
    item: 'host: Sec-Fetch-Site',
    file: check,
    from: "site !== 'same-origin')) return",
    to: "site === 'x')) return",
    test: guard,
    name: 'cross-site',
  },
  {
    item: 'host: token',
    file: 'src/main/local-host/session.ts',
    from: "areEqual(givenToken ?? '', token) && ",
    to: '',
    test: guard,
    name: 'a wrong token',
  },
  {
    item: 'host: cookie',
    file: 'src/main/local-host/session.ts',
    from: ' && holdsCookie(cookieHeader),',
    to: ',',
    test: guard,
    name: 'a wrong cookie',
  },
  {
    item: 'host: link once',
    file: 'src/main/local-host/session.ts',
    from: '!link.used && ',
    to: '',
    test: session,
    name: 'opens once by a link',
  },
  {
    item: 'host: link a minute',
    file: 'src/main/local-host/session.ts',
    from: 'linkLifeMs = 60_000',
    to: 'linkLifeMs = 3_600_000',
    test: session,
    name: 'opens within a minute only',
  },
  {
    item: 'host: address',
    file: 'src/main/local-host/run-local-host.ts',
    from: "host: '127.0.0.1'",
    to: "host: '0.0.0.0'",
    test: 'tests/integration/transport-port.test.ts',
    name: 'is open on 127.0.0.1 alone',
  },
]

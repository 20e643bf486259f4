const ups = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%e0%80%ae%e0%80%ae',
  '%uff0e%uff0e',
  '....',
  '..;',
  '..%00',
  '. .',
]
const separators = ['/', '%2f', '%5c', '\\', '//', '%252f', '%c0%af']
const goals = ['etc/passwd', 'package.json']

const special = [
  '/../package.json',
  '/assets/../index.html/../../package.json',
  '/%00',
  '/index.html%00.js',
  '/INDEX.HTML',
  '/Assets/App.js',
  '/index.html::$DATA',
  '/index.html.',
  '/index.html/',
  '/index.html%20',
  '/./index.html',
  '//index.html',
  '/assets//app.js',
  '/assets/app.js.map',
  '/assets/',
  '/assets',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/file:///etc/passwd',
  '/~/.ssh/id_rsa',
  '/.env',
  '/.git/config',
  '/CON',
  '/aux.html',
  '/index.html;a=b',
  '/%69ndex.html',
  '/index%2ehtml',
  '/__proto__',
  '/constructor',
  '/toString',
  '/has',
  '/size',
]

/** Addresses that must lead nowhere: each is either not one of our files, or a way around the name of one. */
export const traversalPayloads: readonly string[] = [
  ...ups.flatMap((up) =>
    separators.flatMap((separator) => goals.map((goal) => `/${[up, up, up, goal].join(separator)}`)),
  ),
  ...special,
]

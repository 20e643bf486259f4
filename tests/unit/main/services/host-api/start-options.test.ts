import { describe, expect, it } from 'vitest'
import {
  defaultPort,
  keepOwnArguments,
  parseStartOptions,
} from '../../../../../src/main/services/host-api/start-options'

describe('the options of a start', () => {
  it('have defaults that open the real data on the fixed port', () => {
    expect(parseStartOptions([], {})).toEqual({
      ok: true,
      value: { dataFolder: null, backupFolder: null, port: defaultPort, demo: false, open: true },
    })
  })

  it('are read from the command line, which goes before the environment', () => {
    const args = ['--data', '/d', '--backups=/b', '--port', '5000', '--demo', '--no-open']
    expect(parseStartOptions(args, { PARTNERSHIP_BRAIN_PORT: '6000' })).toEqual({
      ok: true,
      value: { dataFolder: '/d', backupFolder: '/b', port: 5000, demo: true, open: false },
    })
    expect(parseStartOptions([], { PARTNERSHIP_BRAIN_PORT: '6000' })).toMatchObject({ value: { port: 6000 } })
  })

  it.each(['0', '80', '70000', '-1', '0x1F90', '5e3', ' 5000', '::', '0.0.0.0:5000', ''])(
    'refuse the port "%s"',
    (port) => {
      expect(parseStartOptions(['--port', port], {}).ok).toBe(false)
    },
  )

  it.each([['--host', '0.0.0.0'], ['--bind=::'], ['--listen', 'lan'], ['0.0.0.0'], ['--address=partner.local']])(
    'know no way to listen elsewhere: %s',
    (...args) => {
      expect(parseStartOptions(args, {}).ok).toBe(false)
    },
  )

  it('of Electron leave out what belongs to Chromium, the system or a file', () => {
    const args = [
      'electron',
      '.',
      '--data',
      '/d',
      '--disable-gpu',
      '--demo',
      '-psn_0_1',
      '/home/ada/list.xlsx',
      '--port=5000',
    ]
    expect(keepOwnArguments(args)).toEqual(['--data', '/d', '--demo', '--port=5000'])
  })
})

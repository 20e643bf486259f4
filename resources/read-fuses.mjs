// Electron's fuses are bytes in its program behind a fixed text: version, count, then one character for each fuse.
import { readFileSync } from 'node:fs'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** In the order of the wire. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]

const states = { 0x30: 'off', 0x31: 'on', 0x72: 'removed' }

/** Every fuse wire of a program, as it holds one for each processor kind. */
export function readFuses(bytes) {
  const wires = []
  for (let at = bytes.indexOf(sentinel); at >= 0; at = bytes.indexOf(sentinel, at + 1)) {
    const start = at + sentinel.length
    const count = bytes[start + 1]
    // The text itself may stand in the program a second time, without a wire behind it.
    if (bytes[start] !== 1 || count === 0 || count > 64) continue
    const wire = [...bytes.subarray(start + 2, start + 2 + count)].map((state) => states[state] ?? 'unknown')
    wires.push(Object.fromEntries(wire.map((state, index) => [fuseNames[index] ?? `fuse ${index}`, state])))
  }
  return wires
}

/** What differs from the fuses that the build asks for, as sentences; empty when all is as it must be. */
export function checkFuses(program, wanted) {
  const wires = readFuses(readFileSync(program))
  if (wires.length === 0) return [`${program} has no fuse wire`]
  return wires.flatMap((wire) => [
    ...Object.entries(wanted)
      .filter(([name, on]) => wire[name] !== (on ? 'on' : 'off'))
      .map(([name, on]) => `${name} is ${wire[name] ?? 'absent'} and must be ${on ? 'on' : 'off'}`),
    // A fuse that Electron added and nobody decided about must not go out unseen.
    ...Object.keys(wire)
      .filter((name) => !(name in wanted) && name !== 'wasmTrapHandlers')
      .map((name) => `${name} is not decided in the build`),
  ])
}

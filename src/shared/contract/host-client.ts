import type { HostAnswer, HostApi, HostMethod, HostRequest } from './host-api'
import { HostError, type Reply } from './reply'

/** One round trip to the host, answered by a Reply. It throws when no reply came at all. */
export type Invoke = (method: HostMethod, request: unknown) => Promise<unknown>

/** The host as the page uses it: a refused or failed call is thrown as a HostError, whatever the transport. */
export function createHostClient(invoke: Invoke): HostApi {
  async function call<M extends HostMethod>(method: M, request: HostRequest<M>): Promise<HostAnswer<M>> {
    const reply = await receive(invoke, method, request)
    if (!isReplyTo(method, reply)) throw new HostError('host-gone', hostGoneWords)
    if (!reply.ok) throw new HostError(reply.error.code, reply.error.message)
    return reply.value
  }
  return {
    readStartup: (request) => call('readStartup', request),
    openSheet: (request) => call('openSheet', request),
    watchWork: (request) => call('watchWork', request),
    stopWork: (request) => call('stopWork', request),
    saveFile: (request) => call('saveFile', request),
    saveWorkbook: (request) => call('saveWorkbook', request),
    addToBackup: (request) => call('addToBackup', request),
    saveBackup: (request) => call('saveBackup', request),
    readBackups: (request) => call('readBackups', request),
    openBackup: (request) => call('openBackup', request),
    changeBackups: (request) => call('changeBackups', request),
    appendJournal: (request) => call('appendJournal', request),
    readJournal: (request) => call('readJournal', request),
    resetJournal: (request) => call('resetJournal', request),
    printPage: (request) => call('printPage', request),
    takeOpenedFile: (request) => call('takeOpenedFile', request),
    takeOver: (request) => call('takeOver', request),
    keepMornings: (request) => call('keepMornings', request),
    writeLog: (request) => call('writeLog', request),
  }
}

async function receive(invoke: Invoke, method: HostMethod, request: unknown): Promise<unknown> {
  try {
    return await invoke(method, request)
  } catch (cause) {
    if (cause instanceof HostError) throw cause
    throw new HostError('host-gone', hostGoneWords, { cause })
  }
}

/** Checks the envelope only: the other side is the same build, and its values are typed by HostApi. */
function isReplyTo<M extends HostMethod>(_method: M, reply: unknown): reply is Reply<HostAnswer<M>> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false
  if (reply.ok === true) return 'value' in reply
  if (reply.ok !== false || !('error' in reply) || typeof reply.error !== 'object' || reply.error === null) return false
  return 'code' in reply.error && 'message' in reply.error && typeof reply.error.message === 'string'
}

export const hostGoneWords =
  'The part of the program that keeps journal and backups does not answer. What was shown as saved is safe; ' +
  'what was typed since is not saved yet. Start Partnership Brain again.'

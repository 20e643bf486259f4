import { isHostMethod } from './host-methods'
import type { HostAnswer, HostApi, HostMethod, HostRequest } from './host-api'
import { findUnsafePart } from './plain-data'
import { HostError, type HostErrorCode, type Reply } from './reply'
import { requestSchemas } from './request-schemas'

/** What stands behind the door: the services, and where refusals and bugs are written down. */
export type DispatchTarget = {
  readonly api: HostApi
  readonly report: (event: 'refused' | 'failed', detail: string, cause: unknown) => void
}

/**
 * The one door from any transport to the services. Never throws: whatever goes wrong becomes a reply in plain words,
 * and what the words leave out goes to `report`.
 */
export async function dispatch(target: DispatchTarget, method: unknown, request: unknown): Promise<Reply<unknown>> {
  if (!isHostMethod(method)) {
    target.report('refused', 'unknown method', null)
    return problem('unknown-method', `This version of the program does not know what was asked for. ${unchanged}`)
  }
  const unsafe = findUnsafePart(request)
  if (unsafe !== null) return refuse(target, method, unsafe)
  return answer(target, method, request)
}

async function answer<M extends HostMethod>(
  target: DispatchTarget,
  method: M,
  request: unknown,
): Promise<Reply<HostAnswer<M>>> {
  const checked = requestSchemas[method].safeParse(request)
  if (!checked.success) return refuse(target, method, describe(checked.error.issues))
  const handlers: Handlers = target.api
  try {
    return { ok: true, value: await handlers[method](checked.data) }
  } catch (cause) {
    if (cause instanceof HostError) {
      target.report('failed', `${method}: ${cause.code}`, cause.cause ?? null)
      return problem(cause.code, cause.message)
    }
    target.report('failed', method, cause)
    return problem('failed', `Something went wrong inside the program. ${notConfirmed}`)
  }
}

function refuse(target: DispatchTarget, method: HostMethod, found: string): Reply<never> {
  target.report('refused', `${method}: ${found}`, null)
  return problem('bad-request', `The program did not accept what was sent to it. ${unchanged}`)
}

/** Only places and kinds of the first issues: values could hold names or notes. */
function describe(issues: readonly { readonly path: readonly PropertyKey[]; readonly code: string }[]): string {
  return issues
    .slice(0, 5)
    .map((issue) => `${issue.path.slice(0, 4).map(String).join('.')} ${issue.code}`)
    .join(', ')
}

function problem(code: HostErrorCode, message: string): Reply<never> {
  return { ok: false, error: { code, message } }
}

const unchanged = 'Nothing was changed. Start the program again; if this comes back, the log file says more.'
const notConfirmed =
  'What was shown as saved is safe; this step was not confirmed. Try again; if it comes back, the log file says more.'

/** HostApi once more, as a mapped type, so that the compiler follows one method from its schema to its handler. */
type Handlers = { readonly [M in HostMethod]: (request: HostRequest<M>) => Promise<HostAnswer<M>> }

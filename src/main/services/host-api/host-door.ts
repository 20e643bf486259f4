import { dispatch, type DispatchTarget } from '#shared/contract/dispatch'
import type { Reply } from '#shared/contract/reply'

/** One call of a page. Whether the page shows the demo set is part of it: demo and real data have services of their own. */
export type HostCall = { readonly demo: boolean; readonly method: unknown; readonly request: unknown }

/** All that a transport needs of the host. */
export type HostDoor = {
  answer(this: void, call: HostCall): Promise<Reply<unknown>>
  readonly report: DispatchTarget['report']
}

type Services = {
  /** What this start was asked for. */
  readonly demo: boolean
  readonly own: DispatchTarget
  /** Opens the demo set of a start with real data, when a page first asks for it. */
  readonly openDemo: () => Promise<DispatchTarget>
}

/** Leads each call to the services of the data that its page shows. A start with the demo set has no real data at all. */
export function createHostDoor({ demo, own, openDemo }: Services): HostDoor {
  let opened: Promise<DispatchTarget> | null = null

  async function targetOf(call: HostCall): Promise<DispatchTarget> {
    if (call.demo === demo) return own
    opened ??= openDemo()
    try {
      return await opened
    } catch (cause) {
      opened = null
      throw cause
    }
  }

  return {
    report: own.report,
    async answer(call) {
      if (demo && !call.demo) {
        own.report('refused', 'a page of the real data', null)
        return { ok: false, error: { code: 'not-allowed', message: onlyDemoWords } }
      }
      try {
        return await dispatch(await targetOf(call), call.method, call.request)
      } catch (cause) {
        own.report('failed', 'the demo set could not be opened', cause)
        return { ok: false, error: { code: 'failed', message: noDemoWords } }
      }
    },
  }
}

const onlyDemoWords =
  'This start shows the demo set only. Open the address that was printed, or start Partnership Brain without --demo.'
const noDemoWords = 'The demo set could not be opened. Your own data is not touched by it and is safe.'

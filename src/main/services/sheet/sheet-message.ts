import type { HostErrorCode } from '#shared/contract/reply'
import type { PackedSheetFile } from '#shared/workbook/packed-sheet'

/** What the worker is started with. */
export type SheetTask = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly encoding: string | null
  readonly delimiter: string | null
}

/** What the worker reports: steps on the way, then exactly one outcome. */
export type SheetMessage =
  | { readonly kind: 'step'; readonly share: number }
  | { readonly kind: 'read'; readonly file: PackedSheetFile }
  | { readonly kind: 'refused'; readonly code: HostErrorCode; readonly message: string }

import type {
  ChangeBackupsRequest,
  OpenedFile,
  PrintRequest,
  SavedFile,
  SaveFileRequest,
  ShellKind,
} from '#shared/contract/host-api'

/** `token` stands for its path, which stays with the shell. */
export type PickedFile = { readonly fileName: string; readonly bytes: Uint8Array; readonly token?: string }
export type FolderChoice = NonNullable<Extract<ChangeBackupsRequest, { kind: 'folder' }>['folder']>

/** The few things that only a shell can do; everything else is the same in both. `null` means cancelled. */
export interface ShellEdge {
  readonly shell: ShellKind
  askForSheet(): Promise<PickedFile | null>
  /** The file that a token of `askForSheet` stands for, read anew. */
  reopenSheet(token: string): Promise<PickedFile>
  saveFile(request: SaveFileRequest): Promise<SavedFile | null>
  /** An absolute folder path, from the shell's own dialog or, where there is none, as it was typed. */
  chooseFolder(choice: FolderChoice): Promise<string | null>
  /** The next file that was opened from outside the window. */
  takeOpenedFile(): Promise<OpenedFile | null>
  printPage(request: PrintRequest): Promise<SavedFile | null>
  /** Says a few words outside the page, where the person may see them without it. */
  showNotice(words: string): void
}

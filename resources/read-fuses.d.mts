export declare const fuseNames: readonly string[]
export declare function readFuses(
  bytes: Buffer,
): readonly Readonly<Record<string, 'on' | 'off' | 'removed' | 'unknown'>>[]
export declare function checkFuses(program: string, wanted: Readonly<Record<string, boolean>>): readonly string[]

export declare const icoSizes: readonly number[]
export declare const pngSizes: readonly number[]
export declare function toIco(pictures: ReadonlyMap<number, Buffer>): Buffer
export declare function toIcns(pictures: ReadonlyMap<number, Buffer>): Buffer

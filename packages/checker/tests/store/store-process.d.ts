/** A value that shows if a part of it is missing or of another record. */
export declare function sampleValue(key: string): string

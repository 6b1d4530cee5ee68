/** 48 bits that begin a block: the digits of π. */
const blockMark = 0x314159265359

/** 48 bits that end a stream: the digits of the square root of π. */
const endMark = 0x177245385090

/** Where a mark stands. */
export interface Mark {
  /** In bits from the start of the bytes. */
  readonly bit: number
  readonly kind: 'block' | 'end'
}

/** The bits that a mark takes. */
export const markBits = 48

/** Up to 32 bits from anywhere in some bytes; zeros beyond their end. */
export function readBits(bytes: Uint8Array, bit: number, count: number): number {
  let value = 0
  const first = bit >> 3
  for (let index = first; index < first + 6; index++) value = value * 256 + (bytes[index] ?? 0)
  return Math.floor(value / 2 ** (48 - (bit & 7) - count)) % 2 ** count
}

/** The bits from `start` to `end`, moved so that the first is the first of a byte. */
export function copyBits(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const shift = start & 7
  const from = start >> 3
  const length = (end - start + 7) >> 3
  const copy = new Uint8Array(length)
  for (let index = 0; index < length; index++) {
    const pair = ((bytes[from + index] ?? 0) << 8) | (bytes[from + index + 1] ?? 0)
    copy[index] = pair >> (8 - shift)
  }
  return copy
}

/** A mark at one of the eight places that it may begin at within a byte. */
interface Probe {
  readonly kind: Mark['kind']
  /** The bits before it in its first byte. */
  readonly shift: number
  /** The five bytes after its first. */
  readonly middle: Uint8Array
}

const probes: readonly Probe[] = [
  ...Array.from({ length: 8 }, (_, shift) => probe('block', shift, blockMark)),
  ...Array.from({ length: 8 }, (_, shift) => probe('end', shift, endMark)),
]

function probe(kind: Mark['kind'], shift: number, mark: number): Probe {
  const middle = Uint8Array.from(
    { length: 5 },
    (_, index) => Math.floor(mark / 2 ** (32 + shift - 8 * index)) % 256,
  )
  return { kind, shift, middle }
}

/** Every place from a bit on where a mark and the check sum after it stand, in order. */
export function findMarks(bytes: Buffer, fromBit: number): Mark[] {
  const marks: Mark[] = []
  for (const { kind, shift, middle } of probes) {
    for (
      let at = bytes.indexOf(middle, fromBit >> 3);
      at >= 0;
      at = bytes.indexOf(middle, at + 1)
    ) {
      const bit = (at - 1) * 8 + shift
      const isWhole = bit >= fromBit && bit + markBits + 32 <= bytes.length * 8
      if (isWhole && kindOfMark(bytes, bit) === kind) marks.push({ bit, kind })
    }
  }
  return marks.sort((left, right) => left.bit - right.bit)
}

/** The mark that begins at a bit, if one does. */
export function kindOfMark(bytes: Uint8Array, bit: number): Mark['kind'] | undefined {
  const mark = readBits(bytes, bit, 24) * 2 ** 24 + readBits(bytes, bit + 24, 24)
  if (mark === blockMark) return 'block'
  return mark === endMark ? 'end' : undefined
}

/** Writes up to 32 bits anywhere into zeros. */
export function writeBits(
  bytes: Uint8Array,
  bit: number,
  { value, count }: { readonly value: number; readonly count: number },
): void {
  for (let index = 0; index < count; index++) {
    const place = bit + index
    const isSet = Math.floor(value / 2 ** (count - 1 - index)) % 2 === 1
    if (isSet) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (0x80 >> (place & 7))
  }
}

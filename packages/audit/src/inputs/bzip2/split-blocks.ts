import { DecompressionError } from '../decompression-error.js'
import {
  copyBits,
  findMarks,
  kindOfMark,
  type Mark,
  markBits,
  readBits,
  writeBits,
} from './bits.js'

/**
 * The longest block, in bytes: 900,000 symbols of at most 20 bits, and the tables before them.
 */
const maxBlockLength = 3 * 1024 * 1024

/** `BZh` and a digit, before the first block of a stream. */
const headerLength = 4

/** The mark of a block and its check sum. */
const blockHeadBits = markBits + 32

/**
 * Cuts bzip2 files, of one stream or of many, into streams of one block each, which can be unpacked
 * independently of each other. Blocks begin at any bit; they are found by the mark they begin with. The check
 * sum of each stream is verified here, those of the blocks where they are unpacked. A mark that stands within a
 * block by chance, which happens once in 10¹⁴ bits, reads as damage.
 *
 * @throws {DecompressionError}
 */
export async function* splitBlocks(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const cutter = createCutter()
  for await (const chunk of chunks) yield* cutter.add(chunk)
  cutter.end()
}

/** Bytes that are added at their end and dropped at their beginning, in memory that is used again and again. */
interface ByteQueue {
  /** All of them, until more are added. */
  bytes(): Buffer
  add(chunk: Uint8Array): void
  drop(count: number): void
}

function createByteQueue(): ByteQueue {
  let memory = Buffer.alloc(1024 * 1024)
  let start = 0
  let end = 0
  return {
    bytes: () => memory.subarray(start, end),
    add(chunk) {
      if (end + chunk.length > memory.length) {
        const length = end - start
        const needed = length + chunk.length
        const larger = needed > memory.length ? Buffer.alloc(2 * needed) : memory
        memory.copy(larger, 0, start, end)
        memory = larger
        start = 0
        end = length
      }
      memory.set(chunk, end)
      end += chunk.length
    },
    drop(count) {
      start += count
    },
  }
}

interface Cutter {
  /** Gives the blocks that are complete with these bytes. */
  add(chunk: Uint8Array): Uint8Array[]
  end(): void
}

function createCutter(): Cutter {
  const kept = createByteQueue()
  let bytes = kept.bytes()
  /** Where to read on, in bits from the start of `bytes`. */
  let at = 0
  let searched = 0
  let state: 'header' | 'block' | 'garbage' = 'header'
  let level = 0
  let streams = 0
  let checkSum = 0
  let marks: Mark[] = []

  function readHeader(): boolean {
    const start = at >> 3
    if (bytes.length < start + headerLength) return false
    const header = bytes.toString('latin1', start, start + headerLength)
    level = header.charCodeAt(3)
    if (!/^BZh[1-9]$/.test(header)) {
      if (streams === 0) throw new DecompressionError('corrupt', 'it is no bzip2 file')
      // bzip2 passes over what follows the last stream, too.
      state = 'garbage'
      return true
    }
    streams += 1
    checkSum = 0
    at += headerLength * 8
    searched = at
    marks = []
    state = 'block'
    return true
  }

  function findNext(): Mark | undefined {
    // A mark counts once the check sum after it is there, too.
    if (bytes.length * 8 - searched >= blockHeadBits) {
      marks.push(...findMarks(bytes, searched))
      searched = bytes.length * 8 - blockHeadBits + 1
    }
    return marks.find(({ bit, kind }) => bit > at && (kind === 'block' || isEnd(bit)))
  }

  /** Whether a mark does end the stream: the check sums of all its blocks must follow. */
  function isEnd(bit: number): boolean {
    return readBits(bytes, bit + markBits, 32) === addCheckSum(checkSum, blockCheckSum())
  }

  function blockCheckSum(): number {
    return readBits(bytes, at + markBits, 32)
  }

  function cutBlock(blocks: Uint8Array[]): boolean {
    if (bytes.length * 8 - at < blockHeadBits) return false
    const kind = kindOfMark(bytes, at)
    if (kind === 'end') return finishStream()
    if (kind === undefined) throw damagedBlock()
    const next = findNext()
    if (next === undefined) {
      if (bytes.length - (at >> 3) > maxBlockLength) throw damagedBlock()
      return false
    }
    blocks.push(composeStream({ bytes, start: at, end: next.bit, level }))
    checkSum = addCheckSum(checkSum, blockCheckSum())
    at = next.bit
    marks = marks.slice(marks.indexOf(next))
    return true
  }

  function finishStream(): boolean {
    if (readBits(bytes, at + markBits, 32) !== checkSum)
      throw new DecompressionError('corrupt', 'the check sum of a stream does not hold')
    at = Math.ceil((at + blockHeadBits) / 8) * 8
    state = 'header'
    return true
  }

  /** Whether there may be more to read in what is there. */
  function step(blocks: Uint8Array[]): boolean {
    if (state === 'garbage') return false
    return state === 'header' ? readHeader() : cutBlock(blocks)
  }

  function forget(): void {
    const whole = at >> 3
    kept.drop(whole)
    at -= whole * 8
    searched = Math.max(at, searched - whole * 8)
    marks = marks.map(({ bit, kind }) => ({ bit: bit - whole * 8, kind }))
  }

  return {
    add(chunk) {
      const blocks: Uint8Array[] = []
      if (state === 'garbage') return blocks
      kept.add(chunk)
      bytes = kept.bytes()
      while (step(blocks)) {}
      forget()
      return blocks
    },
    end() {
      const isComplete = state === 'garbage' || (state === 'header' && streams > 0)
      // The end is there, but not with the check sums that were seen.
      if (!isComplete && marks.some(({ bit, kind }) => kind === 'end' && bit > at))
        throw damagedBlock()
      if (!isComplete) throw new DecompressionError('truncated', 'it ends before it is complete')
    },
  }
}

function damagedBlock(): DecompressionError {
  return new DecompressionError('corrupt', 'a block of it is damaged')
}

function addCheckSum(all: number, block: number): number {
  return (((all << 1) | (all >>> 31)) ^ block) >>> 0
}

interface BlockPlace {
  readonly bytes: Uint8Array
  /** In bits. */
  readonly start: number
  /** In bits. */
  readonly end: number
  /** The character code of the size of blocks, `1` to `9`. */
  readonly level: number
}

/** A stream of its own for one block. */
function composeStream({ bytes, start, end, level }: BlockPlace): Uint8Array {
  const length = end - start
  const block = copyBits(bytes, start, end)
  const stream = new Uint8Array(headerLength + Math.ceil((length + blockHeadBits) / 8))
  stream.set([0x42, 0x5a, 0x68, level])
  stream.set(block, headerLength)
  const spare = headerLength * 8 + length
  // The last byte of the copy has the beginning of what follows the block.
  const last = spare >> 3
  stream[last] = (stream[last] ?? 0) & (0xff00 >> (spare & 7))
  if ((spare & 7) === 0) stream[last] = 0
  writeBits(stream, spare, { value: 0x177245, count: 24 })
  writeBits(stream, spare + 24, { value: 0x385090, count: 24 })
  writeBits(stream, spare + markBits, { value: readBits(bytes, start + markBits, 32), count: 32 })
  return stream
}

/** The first of the characters that no reader sees. */
interface Invisible {
  /** Its name. */
  readonly character: string
  /** Where in the value, in code points from 1. */
  readonly position: number
}

/** The module sees a placeholder, with digits in it, for each of these. */
const tag =
  /<(?:ref|gallery|pre|syntaxhighlight|source|poem|score|timeline|hiero|references|ce|chem|graph|imagemap|map(?:frame|link)|section)\b[^<>]*>/i

const characters: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['replacement character', /\uFFFD/],
  ['zero-width joiner', /\u200D/],
  ['zero-width space', /\u200B/],
  ['hair space', /\u200A/],
  ['soft hyphen', /\u00AD/],
  ['tab', /\t/],
  ['line break', /\n/],
  ['no-break space', /\u00A0/],
  ['carriage return', /\r/],
  // What the parser leaves of tags such as <ref> and <gallery> is no text.
  ['tag', tag],
  ['control character', /\p{Cc}/u],
]

/** What every value holds that one of them could be found in; most letters beyond ASCII are none. */
const suspicious = /[<\p{Cc}\u00A0\u00AD\u200A\u200B\uFFFD]|\u200D/u

/** Scripts that join letters with the zero-width joiner. */
const indicScript = /[\u08E0-\u0DFF\u1000-\u109F\uA9E0-\uA9FF\uAA60-\uAA7F]/

/** Finds a character or tag in a value that its reader cannot see. */
export function findInvisible(value: string): Invisible | undefined {
  if (!suspicious.test(value)) return undefined
  for (const [character, pattern] of characters) {
    const at = pattern.exec(value)?.index
    if (at === undefined || isJoiner(character, value, at)) continue
    return { character, position: [...value.slice(0, at)].length + 1 }
  }
  return undefined
}

/** Whether a zero-width joiner does what it is for: join letters of Indic scripts, or emoji. */
function isJoiner(character: string, value: string, at: number): boolean {
  if (character !== 'zero-width joiner') return false
  return indicScript.test(value) || /^\p{Extended_Pictographic}/u.test(value.slice(at + 1, at + 3))
}

/** Whether a value holds a tag that stands for something other than text. */
export function holdsTag(value: string): boolean {
  return tag.test(value)
}

/** Replaces invisible spaces by plain ones and takes out what has no width; other characters stay. */
export function replaceInvisible(written: string): string {
  return written.replace(/[\u00A0\u200A\t\n\r]+/g, ' ').replace(/[\u200B\u00AD]/g, '')
}

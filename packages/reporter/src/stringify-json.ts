/** Characters that JSON leaves as they are and that a terminal acts on: DEL, C1 controls, line separators, bidirectional overrides. */
const unsafe = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/**
 * JSON that is also safe to show on a terminal.
 *
 * @param indent spaces a level; one line where absent
 */
export function stringifyJson(value: object, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

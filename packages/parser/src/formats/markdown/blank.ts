/** What opens and what closes a stretch of text. */
export type Pair = readonly [open: string, close: string]

/** Puts spaces in the place of all that stands between two marks, marks included; offsets stay. */
export function blankBetween(text: string, [open, close]: Pair): string {
  const pieces: string[] = []
  let from = 0
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, from)) {
    const closing = text.indexOf(close, start + open.length)
    if (closing === -1) break
    const end = closing + close.length
    pieces.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '))
    from = end
  }
  return pieces.join('') + text.slice(from)
}

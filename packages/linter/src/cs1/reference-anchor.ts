import { readWikilink } from './markup.js'
import type { Name } from './names.js'

/** No more names than this make the anchor. */
const namesInAnchor = 4

/** The anchor that short references to a citation point at: `CITEREFSmithJones2005a`. */
export function makeAnchor(names: readonly Name[], year: string): string {
  let anchor = 'CITEREF'
  for (let index = 0; index < names.length && index < namesInAnchor; index += 1) {
    const last = names[index]?.last ?? ''
    anchor += readWikilink(last)?.label ?? last
  }
  return anchor + year
}

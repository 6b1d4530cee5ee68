/** White space that is more than one space, or another. Single spaces, which are most, are left: each match costs. */
const foldable = /[^\S ]\s*| \s+/g

/** Text with each run of white space as one space. */
export function foldSpace(text: string): string {
  return text.replace(foldable, ' ')
}

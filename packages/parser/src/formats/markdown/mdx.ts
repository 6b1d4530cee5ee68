import type { Extension } from 'micromark-util-types'
import { blankBetween } from './blank.js'

/** Whether a file is MDX by its name. */
export function isMdx(path: string): boolean {
  return /\.mdx$/i.test(path)
}

/**
 * Turns off what MDX has not of Markdown: HTML, indented code and `<…>` links.
 *
 * Elements and expressions are left as text, since only what stands between them is looked at.
 */
export const mdxSyntax: Extension = {
  disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
}

/** Blanks the comments of MDX; all offsets stay. */
export function blankMdxComments(text: string): string {
  return blankBetween(text, ['{/*', '*/}'])
}

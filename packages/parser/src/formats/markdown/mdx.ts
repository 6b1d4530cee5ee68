import type { Extension } from 'micromark-util-types'
import { blank, blankStretches, findBetween } from './blank.js'

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

/** What is imported and exported: from the start of a block to its end. */
const moduleCode =
  /(?<=^|\n[ \t]*\r?\n)(?:import|export)[ \t{*][\s\S]*?(?=\n[ \t]*(?:\r?\n|`{3}|~{3})|$)/g

/** Blanks the comments of MDX, and what it imports and exports; all offsets stay. */
export function blankMdxCode(text: string): string {
  return blankStretches(text, findBetween(text, '{/*', '*/}')).replaceAll(moduleCode, blank)
}

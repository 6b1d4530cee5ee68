import { createHash } from 'node:crypto'
import type { PageFacts } from '@veracite/core'
import { compareTokens, foldText, tokenize } from '../match/fold-text.js'

/** Likeness of two texts from which they are the same page. */
const sameText = 0.9
/** UTF-16 code units of text under which a page that scripts complete tells nothing. */
const shellLength = 500

/**
 * An address in the same directory that no one has: the same for each directory, so that it is asked
 * once, and the same in each run, so that a recording has it. `undefined` for a home page.
 */
export function siblingUrl(url: string): string | undefined {
  const parsed = new URL(url)
  const path = parsed.pathname.replace(/\/$/, '')
  if (path === '') return undefined
  const directory = path.slice(0, path.lastIndexOf('/') + 1)
  const extension = /\.[a-z]{3,5}$/i.exec(path)?.[0] ?? ''
  const token = createHash('sha256')
    .update(parsed.origin + directory)
    .digest('hex')
    .slice(0, 16)
  return new URL(`${directory}${token}${extension}`, parsed.origin).href
}

/** Whether a page is what its site answers to any address, as far as can be told. */
export function isSamePage(page: PageFacts, sibling: PageFacts | undefined): boolean {
  if (sibling === undefined || page.title !== sibling.title) return false
  const isBare = page.traits?.includes('scripted') && page.textLength < shellLength
  const isShell = page.traits?.includes('shell') || isBare
  if (isShell || page.contentType !== sibling.contentType) return false
  return compareTokens(wordsOf(page), wordsOf(sibling)) >= sameText
}

function wordsOf({ text, title }: PageFacts): string[] {
  return tokenize(foldText(`${title ?? ''} ${text}`))
}

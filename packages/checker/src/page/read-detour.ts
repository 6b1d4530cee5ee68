import type { Element } from 'domhandler'
import { type Elements, isInside } from './collect-elements.js'
import { scriptText } from './read-metadata.js'

/** UTF-16 code units of a script that does nothing but send elsewhere. */
const maxScript = 2000

/** `<seconds>; url=<address>` of a refreshing `<meta>`. */
const refreshContent = /^\s*(\d{1,3})(?:\.\d{0,9})?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i

const locationScript =
  /\blocation(?:\.href)?\s{0,5}=\s{0,5}["']([^"'\s]{1,2000})["']|\blocation\.(?:replace|assign)\(\s{0,5}["']([^"'\s]{1,2000})["']/

/** Where `<meta http-equiv="refresh">` sends the reader at once. */
export function readRefresh(elements: Elements): string | undefined {
  const refresh = elements('meta').find(
    (element) =>
      /^refresh$/i.test(element.attribs['http-equiv'] ?? '') && !isInside(element, 'noscript'),
  )
  return readSeconds(refresh?.attribs['content'])
}

/** The address in `<seconds>; url=<address>`, where the reader is sent there at once. */
export function readSeconds(content: string | undefined): string | undefined {
  const [, seconds, target] = refreshContent.exec(content ?? '') ?? []
  // A slower refresh reloads a page that a reader has time to read.
  return Number(seconds) <= 10 ? target : undefined
}

/** Where a short script sends the reader of a page that is nothing else. */
export function readDetour(elements: Elements): string | undefined {
  const [body] = elements('body')
  const scripts = [...elements('script').map(scriptText), body?.attribs['onload'] ?? '']
  for (const script of scripts) {
    const text = script.replaceAll('\\/', '/')
    // What such a script wants back is its cookie, not a visit.
    if (text.length > maxScript || setsCookie.test(text)) continue
    const [, assigned, called] = locationScript.exec(text) ?? []
    if (assigned !== undefined || called !== undefined) return assigned ?? called
  }
  return undefined
}

const alertScript = /\balert\(\s{0,5}(?:"([^"]{1,300})"|'([^']{1,300})')/

/** What a script tells the reader before it sends them back, on a page that is nothing else. */
export function readAlert(elements: Elements): string | undefined {
  for (const text of elements('script').map(scriptText)) {
    const [, double, single] = (text.length <= maxScript && alertScript.exec(text)) || []
    const words = (double ?? single)?.replace(/\\[nrt]/g, ' ').trim()
    if (words && /\bhistory\.(?:back|go)\(|\blocation\b|\bclose\(/.test(text)) return words
  }
  return undefined
}

const setsCookie = /\bdocument\.cookie\s{0,5}=/
const loadsAgain = /\blocation\.(?:reload|replace|assign)\(|\blocation(?:\.href)?\s{0,5}=/
/** UTF-16 code units of a script that may be a challenge. */
const maxChallenge = 20_000

/** Whether a script sets a cookie and loads the page again, which lets in only who runs scripts. */
export function isCookieChallenge(script: Element): boolean {
  const text = scriptText(script)
  return text.length <= maxChallenge && setsCookie.test(text) && loadsAgain.test(text)
}

import type { PageFacts } from '@veracite/core'
import { foldText, tokenize } from '../match/fold-text.js'
import {
  beginsHeadline,
  countWords,
  foldWords,
  ownProse,
  quotesWording,
  siteNameWords,
  splitSentences,
  splitTitle,
} from './page-wording.js'
import { saysAbsence } from './says-absence.js'
import { pathOf } from './url-shape.js'

/** Not-found wording seen on a page. */
export interface NotFoundSign {
  /** The title or heading that says so; the text where the page is nothing else. */
  readonly where: 'title' | 'heading' | 'text'
  readonly wording: string
  /** Whether the page says nothing else, so that the wording is enough to go by. */
  readonly certain: boolean
}

/** Status codes as pages print them, with the words that stand around them. */
const printedStatus =
  /^(?:(?:http|https|error|status|code|page|web|server|erreur|fehler|erro|errore|ошибка|помилка|hata|خطأ|خطا|خطای|lỗi|błąd|fout|fel|错误|錯誤|エラー|오류|kesalahan|त्रुटि) )*(?:404|410)(?: 0)?(?: (?:http|error|status|code|page|not|found|gone|erreur|fehler|erro|errore|ошибка|помилка|hata|خطأ|خطا|seite|page|página|pagina|错误|錯誤|页面|頁面|エラー|ページ|오류|페이지|страница))*(?: [01])?$/u

/** Messages that name nothing that is missing, folded. */
const spokenMessage =
  /^(?:(?:oops|uh oh|sorry|hmm+|well|whoops|error) )*(?:(?:theres |there is )?nothing (?:here|to see here|found here)|(?:it )?(?:looks|seems) like youre lost|you (?:seem|appear) to be lost|are you lost|this isnt the (?:web )?page (?:youre|you are|you were) looking for|something went missing|(?:we|weve|we have) lost this page|were sorry but something is missing|invalid (?:url|address|link|page|request url|(?:article|page|story|document|item|record|post|node|content|product)(?: id| number)?)|no (?:such )?(?:article|story|record|item|document|entry|post|product|event|user|profile|thread|topic|forum|message|photo|image|object) (?:specified|found|selected)(?: if you followed a valid link.{0,60})?|invalid (?:\p{L}+ ){0,2}(?:id|identifier)|missing controller|no such (?:app|key|bucket|thread|topic|object|record|item|document|entry|post|product|event|user|profile|url|address)|unknown (?:page|article|document|url|address)|(?:sorry )?no (?:posts|results|articles|pages|records|matches|content)(?: were)? (?:matched your criteria|found|match.{0,20})|(?:this |the )?(?:article|content|page|story|post|item|document|listing|entry|video) (?:was |has been )?(?:removed|deleted|expired|withdrawn)(?: (?:or|and) .{1,20})?|expired (?:story|article|link|page|listing)|page has (?:been )?(?:moved|removed)(?: or .{1,30})?|\S{1,40} (?:wordpress|blogspot|tumblr|livejournal|typepad) com is no longer available|nosuch(?:key|bucket).{0,80}|blobnotfound.{0,80}|.{0,60} there is currently no text in this page)(?: 404)?$/u

/** Words of other texts in a title, beyond which the title is about something. */
const maxOtherWords = 5
const maxMessageWords = 24
/** UTF-16 code units of prose from which a page is a text of its own, whatever its title says. */
const articleProse = 1200
const datedArticleProse = 400
/** Headings beside the wording from which a page may be more than a message. */
const ownHeadings = 3
/** Words up to which a title that says so says nothing else. */
const terseWords = 8
/** UTF-16 code units of text up to which a page without headings may be nothing but a message. */
const messageLength = 300
/** UTF-16 code units of text up to which a page may be a notice among menus. */
const noticeLength = 1000
/** Sentences of servers that are too long to be told by their words. */
const stockMessage =
  /page you (?:are|were) looking for (?:might|may|could) have been (?:removed|moved|renamed|deleted)|may have mistyped the address or the page may have moved/i
/** Words at the end of a sentence that may be a message. */
const sentenceWords = [10, 6, 4, 3]
/** UTF-16 code units of text in which a message is looked for, menus before it included. */
const messageReach = 2000

/**
 * Whether a page says of itself that what was asked for is not there, and says nothing else.
 *
 * Title and headings decide, never the text alone, and neither where the page is an article.
 */
export function isNotFoundPage(page: PageFacts): boolean {
  return findNotFoundSign(page)?.certain ?? false
}

/** The first not-found wording on a page: in its title, its first headings, its text if that is all it has. */
export function findNotFoundSign(page: PageFacts): NotFoundSign | undefined {
  if (page.title !== undefined && saysNotFound(page.title)) {
    const isMore = saysNotFound(page.headings[0] ?? '')
      ? isArticle(page)
      : isTerse(page.title)
        ? isArticle(page) || hasOwnHeadings(page)
        : hasOwnText(page)
    const certain = !isMore && !isHeadline(page.title) && !isReport(page.title, page)
    return { where: 'title', wording: page.title, certain }
  }
  const heading = page.headings.slice(0, 3).find(saysNotFound)
  if (heading !== undefined) {
    return { where: 'heading', wording: heading, certain: isTopHeading(heading, page) }
  }
  return findInText(page)
}

/** A sentence that says so on a page without a story: never certain, unless the page is nothing else. */
function findInText(page: PageFacts): NotFoundSign | undefined {
  if ((page.proseLength ?? 0) >= ownProse) return undefined
  const message = page.text.slice(0, messageLength)
  const isUntitled = page.title === undefined && page.headings.length === 0
  if (isUntitled && page.textLength <= messageLength && isBareMessage(message)) {
    return { where: 'text', wording: message, certain: true }
  }
  const notice = findNotice(page)
  if (notice !== undefined) return { where: 'text', wording: notice, certain: true }
  const text = page.text.slice(0, messageReach)
  const stock = stockMessage.exec(text)?.[0]
  if (stock !== undefined) return { where: 'text', wording: stock, certain: false }
  const sentences = splitSentences(text.replace(address, ' '))
  // Menus run into the sentence after them.
  const ends = sentences.flatMap((sentence) => {
    const words = sentence.split(' ')
    return sentenceWords.map((count) => words.slice(-count).join(' '))
  })
  const wording = ends.find(isNotFoundPart)
  return wording === undefined ? undefined : { where: 'text', wording, certain: false }
}

/** What systems write above a message of any kind, folded. */
const noticeTitle =
  /^(?:information|message|.{0,20} message|notice|error|an error|system (?:message|error)|board message|warning|alert|oops|sorry(?: there is a problem)?|there is a problem|(?:wichtiger )?hinweis|meldung|fehler(?:meldung)?|mitteilung|avis|erreur|aviso|mensaje|mensagem|erro|avviso|messaggio|errore|melding|fout|komunikat|błąd|сообщение|информация|ошибка|внимание|hata|uyarı|bilgi|提示信息|信息提示|提示|错误|錯誤|訊息|エラー|お知らせ|ご案内|알림|오류|안내|thông báo|lỗi|รายการแจ้งเตือน|ข้อผิดพลาด|kesalahan|pesan|رسالة|تنبيه|خطأ|خطا|پیام|त्रुटि|सूचना|sorry .{1,40} (?:has|have|is) (?:now |been )*(?:closed|shut ?down|discontinued|retired)(?: down)?)$/u

/** The sentence of a notice, where a system puts it under a heading that it has for all of them. */
function findNotice({ title = '', headings, text, textLength }: PageFacts): string | undefined {
  if (textLength > noticeLength) return undefined
  const isNotice = (name: string): boolean =>
    splitTitle(name).some((part) => noticeTitle.test(part))
  const [heading] = headings
  if (headings.length > 2 || !isNotice(heading ?? title)) return undefined
  const name = heading ?? title
  const start = text.indexOf(name)
  const message = start === -1 ? text : text.slice(start + name.length)
  return splitSentences(message.replace(address, ' ')).slice(0, 3).find(isNotFoundPart)
}

/** Whether a page has more to read than a message has: only its site can tell then whether it is one. */
export function hasOwnText(page: PageFacts): boolean {
  return isArticle(page) || (page.proseLength ?? 0) >= ownProse || hasOwnHeadings(page)
}

function hasOwnHeadings({ headings, title }: PageFacts): boolean {
  const others = headings.filter((heading) => !saysNotFound(heading) && !title?.includes(heading))
  return others.length >= ownHeadings
}

/** Whether a title has but a few words of wording and a site's name, as no headline has. */
function isTerse(title: string): boolean {
  const parts = splitTitle(title)
  const words = parts.reduce((sum, part) => sum + countWords(part), 0)
  const isNamed = parts.every((part) => isNotFoundPart(part) || countWords(part) <= siteNameWords)
  return isNamed && words <= terseWords
}

/** What a page may lack and be there itself. */
const partial =
  /^(?!.*(?<!\p{L})(?:page|article|document|url)(?!\p{L})).*(?<!\p{L})(?:photo|video|image|item|product|user|profile|event|job|report|project|account|channel|playlist|course|record|listing|blog|gallery|publication|entry|topic|thread|post|link|file|content)(?!\p{L})/u
const exclamation =
  /^(?:oops|oh no|uh oh|whoops|sorry|hmm+|error|ups|hoppla|oups|désolé|lo sentimos|ой|упс|ошибка|عذر[اًا]*|抱歉|申し訳ありません)$/u

/** Whether nothing but the name of the site stands above a heading. */
function isTopHeading(heading: string, page: PageFacts): boolean {
  const above = page.headings.slice(0, page.headings.indexOf(heading)).map(foldWords)
  const name = foldWords(`${page.title ?? ''} ${page.siteName ?? ''}`)
  if (above.length > 0 && partial.test(foldWords(heading))) return false
  const isName = (other: string): boolean =>
    countWords(other) <= siteNameWords && name.includes(other)
  const isNamed = above.every((other) => isName(other) || exclamation.test(other))
  return isNamed && !hasOwnText(page) && !isHeadline(heading)
}

/** Whether a title goes on after wording, as in “Page not found: why the web forgets”. */
function isHeadline(title: string): boolean {
  return beginsHeadline(title, isNotFoundPart)
}

/** Whether a title quotes wording over a text of its own. */
function isReport(title: string, { proseLength = 0 }: PageFacts): boolean {
  return proseLength >= ownProse && quotesWording(title, isNotFoundPart)
}

const maxTitle = 600
/** An address within a sentence, such as that of what was not found. */
const address = /(?<=^|[\s"“«'‘(])(?:https?:\/\/|\/)[^\s"”»'’)]+/g

/** Whether a title or heading is not-found wording, alone or beside the name of the site. */
export function saysNotFound(title: string): boolean {
  const parts = splitTitle(title.slice(0, maxTitle).replace(address, ' '))
  const others = parts.filter((part) => !isNotFoundPart(part))
  return others.length < parts.length && others.every((part) => countWords(part) <= maxOtherWords)
}

/** Whether a title is not-found wording and nothing else, not even the name of a site. */
export function isBareMessage(title: string): boolean {
  const parts = splitTitle(title)
  return parts.length > 0 && parts.every(isNotFoundPart)
}

/** Whether the words by which a title says so are those of an address too, which is then about them. */
export function isWordedAlike(title: string, url: string): boolean {
  const words = new Set(tokenize(foldText(pathOf(url))))
  const parts = splitTitle(title)
    .filter(isNotFoundPart)
    .map((part) => tokenize(foldText(part)))
  return parts.length > 0 && parts.every((part) => part.every((word) => words.has(word)))
}

/** Whether a page carries a text of its own, which a message about a missing page does not. */
export function isArticle(page: PageFacts): boolean {
  const prose = page.proseLength ?? 0
  const isDated = page.date !== undefined || page.authors.length > 0
  return prose >= articleProse || (isDated && prose >= datedArticleProse)
}

function isNotFoundPart(part: string): boolean {
  if (printedStatus.test(part) || spokenMessage.test(part)) return true
  const words = part.replace(/^(?:error )?(?:404|410) | (?:error )?(?:404|410)$/g, '')
  return countWords(words) <= maxMessageWords && saysAbsence(words)
}

/** What a made-up dump is like. */
interface DumpShape {
  readonly pages: number
  /** Added to every title, so that two dumps have no page in common. @default '' */
  readonly suffix?: string
}

const words =
  'river stone winter harbour letter council bridge garden copper valley market orchard lantern' +
  ' meadow station glacier violin archive castle pepper island sparrow thunder velvet window'

/** A small generator of numbers, the same in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * The text of a made-up dump. Of its pages every seventh is a redirect and every eleventh a talk page; every
 * article has citations, of which every third cites an archived copy.
 */
export function makeDump({ pages, suffix = '' }: DumpShape): string {
  const bodies = Array.from({ length: pages }, (_, index) => makePage(index + 1, suffix))
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo>
    <sitename>Made-up</sitename>
    <base>https://wiki.example/wiki/Main_Page</base>
    <namespaces><namespace key="0" case="first-letter" /><namespace key="1" case="first-letter">Talk</namespace></namespaces>
  </siteinfo>
${bodies.join('')}</mediawiki>
`
}

/** How many citations the article of a number has. */
export function citationsOf(number: number): number {
  return number % 5
}

/** Whether the page of a number is an article. */
export function isArticle(number: number): boolean {
  return number % 7 !== 0 && number % 11 !== 0
}

function makePage(number: number, suffix: string): string {
  const isTalk = number % 11 === 0
  const isRedirect = number % 7 === 0
  const text = isRedirect ? '#REDIRECT [[Article 1]]' : makeText(number)
  return `  <page>
    <title>${isTalk ? 'Talk:' : ''}Article ${number}${suffix}</title>
    <ns>${isTalk ? 1 : 0}</ns>
    <id>${number}</id>
${isRedirect ? '    <redirect title="Article 1" />\n' : ''}    <revision>
      <id>${1000 + number}</id>
      <timestamp>2020-01-01T00:00:00Z</timestamp>
      <contributor><username>Nobody</username><id>7</id></contributor>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text bytes="${text.length}" xml:space="preserve">${text}</text>
      <sha1>x</sha1>
    </revision>
  </page>
`
}

function makeText(number: number): string {
  const random = createRandom(number)
  const list = words.split(' ')
  const sentence = (): string =>
    Array.from({ length: 12 }, () => list[random(list.length)] ?? '').join(' ')
  const citations = Array.from({ length: citationsOf(number) }, (_, index) => {
    const url = `https://site${random(9)}.example/${number}/${index}`
    const year = 1990 + random(30)
    const copy =
      index % 3 === 0
        ? ` |archive-url=https://web.archive.org/web/20150101000000/${url} |archive-date=2015-01-01`
        : ''
    return `${sentence()}.&lt;ref&gt;{{cite web |title=${sentence()} |url=${url} |date=${year} |access-date=1 May 2014${copy}}}&lt;/ref&gt; ${sentence()}.`
  })
  return `${sentence()} &amp; ${sentence()}.\n\n${citations.join('\n\n')}\n\n${sentence()}.`
}

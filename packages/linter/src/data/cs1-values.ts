// Which parameters may hold what others may not. Facts of Module:Citation/CS1/Configuration of the
// English Wikipedia, September 2022.

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** May end with punctuation or begin with an equals sign; `#` stands for a number. */
export const mayEndInPunctuation: ReadonlySet<string> = list(`
  URL archive-url archiveurl article article-url author#-mask author-mask author-mask# book-title
  booktitle chapter chapter-url chapterurl conference-url contribution contribution-url
  contributor#-mask contributor-mask contributor-mask# editor#-mask editor-mask editor-mask# entry
  entry-url interviewer#-mask interviewer-mask interviewer-mask# lay-url map-url mapurl postscript
  quotation quote ref script-article script-chapter script-contribution script-entry script-quote
  script-section script-title section section-url subject#-mask subject-mask subject-mask# title
  trans-article trans-chapter trans-contribution trans-entry trans-map trans-quote trans-section
  trans-title transcript transcript-url transcripturl translator#-mask translator-mask
  translator-mask# url
`)

/** Web addresses are at home in them. */
export const mayHoldAddress: ReadonlySet<string> = list(`
  ID URL archive-url archiveurl article-url at chapter-url chapterurl conference-url contribution-url
  entry-url id lay-url map-url mapurl p page pages pp quote-page quote-pages section-url
  transcript-url transcripturl url
`)

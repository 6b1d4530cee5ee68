/** What became of a cited page. Only evidence of absence makes `dead` or `soft-404`. */
export type LiveStatus =
  | 'alive'
  /** Permanently elsewhere, and the content matches. */
  | 'moved'
  /** Answers 200, but the page is gone. */
  | 'soft-404'
  | 'dead'
  /** The server refuses robots or wants payment; a person may well read it. */
  | 'blocked'
  /** Timeouts, server errors, resets: nothing proven yet. */
  | 'unstable'
  /** Not asked: offline, excluded, private address, unsupported scheme, budget spent. */
  | 'unchecked'

/** Why a live status was given. The words are stable: users script against them. */
export type LiveReason =
  | 'ok'
  | 'redirected'
  | `http-${number}`
  | 'dns-nxdomain'
  | 'dns-failure'
  | 'connection-refused'
  | 'connection-reset'
  | 'unreachable'
  | 'tls-expired'
  | 'tls-untrusted'
  | 'tls-failure'
  | 'protocol-error'
  | 'timeout'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'rate-limited'
  | 'bot-wall'
  | 'paywall'
  | 'login-wall'
  | 'consent-wall'
  | 'geo-blocked'
  | 'not-found-page'
  | 'home-redirect'
  | 'section-redirect'
  | 'search-redirect'
  | 'sibling-identical'
  | 'parked'
  | 'hijacked'
  | 'empty'
  /** Answers with success, but only to say that it cannot answer now. */
  | 'error-page'
  | 'offline'
  | 'private-address'
  | 'unsupported-scheme'
  | 'invalid-url'
  | 'excluded'
  | 'budget-spent'
  | 'interrupted'
  | 'not-recorded'

/** One answer on the way to a page. */
export interface Hop {
  /** The address that was asked. */
  readonly url: string
  /** What it answered. */
  readonly status: number
  /** The response headers that mattered for the verdict, lower-case names. */
  readonly headers: Readonly<Record<string, string>>
}

/** Something a page shows beside its text that a judgement may rest on. */
export type PageTrait =
  /** It says of itself that it is one dated or signed work: an article, a paper, a product. */
  | 'article'
  /** Scripts may write its text. */
  | 'scripted'
  /** Scripts do write its text: what was sent is a shell for it. */
  | 'shell'
  /** It shows pictures, films or other pages, which are no text. */
  | 'media'
  | 'password-field'
  /** It wants a proof that the reader is a person. */
  | 'challenge'
  /** It says of itself that its text is not free to read. */
  | 'paywall'
  /** It loads what services show on names that have no site. */
  | 'parking'

/** What was read from a page. */
export interface PageFacts {
  /** The type as the server names it. */
  readonly contentType?: string
  /** The title of the page, white space folded. */
  readonly title?: string
  /** What else the page calls itself (`og:title`, `citation_title`, …), where that differs. */
  readonly otherTitles?: readonly string[]
  /** First those of level 1, then those of level 2. */
  readonly headings: readonly string[]
  /** The address that the page calls its own. */
  readonly canonicalUrl?: string
  /** The site as the page calls it. */
  readonly siteName?: string
  /** The authors that the page names. */
  readonly authors: readonly string[]
  /** The publication date as the page states it. */
  readonly date?: string
  /** The code of the language that the page says it is in. */
  readonly language?: string
  /** UTF-16 code units of readable text seen; reading stops early, so it is a lower bound. */
  readonly textLength: number
  /** The beginning of the readable text, white space folded, at most 10,000 code units. */
  readonly text: string
  /** UTF-16 code units of text that stands in long paragraphs, as prose does and menus do not. */
  readonly proseLength?: number
  /** Bytes of the body seen, content encodings removed. */
  readonly bodyLength?: number
  /** Set where reading stopped before the end of the body. */
  readonly truncated?: true
  /** Where `<meta http-equiv="refresh">` sends the reader at once. */
  readonly refreshUrl?: string
  /** What else it shows. @default [] */
  readonly traits?: readonly PageTrait[]
}

/** A failure to get an answer at all. */
export interface ExchangeFailure {
  /** Why there was none. */
  readonly reason: LiveReason
  /** The same in words, as the network says it. */
  readonly detail: string
  /** Set where nothing was asked, as the host had failed to answer other questions. */
  readonly unasked?: true
}

/** A failure of a page that proves nothing by itself. */
export interface PageFailure {
  /** ISO 8601, UTC. */
  readonly at: string
  /** How it failed. */
  readonly reason: LiveReason
}

/** All that was seen of a live page: what a judgement is made from and what is stored. */
export interface LiveEvidence {
  /** Each address on the way with its answer, the last one included. */
  readonly hops: readonly Hop[]
  /** What the page at the end says of itself, where it was read. */
  readonly page?: PageFacts
  /** Why no page was reached, where none was. */
  readonly failure?: ExchangeFailure
  /** Exchanges tried for the answer that counts, retries included. */
  readonly attempts: number
  /** The answer for a random sibling path, where one was asked. */
  readonly sibling?: {
    /** Absent in evidence of early versions. */
    readonly url?: string
    readonly status: number
    readonly page?: PageFacts
  }
  /** How the page has failed since it was last seen alive, this failure included: one a day at most, oldest first. */
  readonly failures?: readonly PageFailure[]
}

/** The test that a judgement rests on. The words are stable, as those of {@link LiveReason} are. */
export type LiveTest =
  /** No answer came, or none that is HTTP. */
  | 'failure'
  /** Failures that add up. */
  | 'strikes'
  /** The status of the last answer. */
  | 'status'
  /** A resolver knows the identifier, as it sends readers on. */
  | 'resolver'
  /** A header that only walls send. */
  | 'header'
  /** The page carries the title that it is cited under. */
  | 'cited-title'
  /** The wording of the title, of a heading or of a text that has nothing else. */
  | 'wording'
  /** What the page is made of: a form for a password, a challenge, a parking service’s script, nothing at all. */
  | 'markup'
  /** The address to which the reader was sent. */
  | 'address'
  /** The answer for an address that no one has. */
  | 'sibling'
  /** The script that the page is written in. */
  | 'script'
  /** No test fired. */
  | 'none'

/** What a judgement rests on. */
export interface VerdictBasis {
  readonly test: LiveTest
  /** What the test fired on: words of the page, an address, a header, at most 200 UTF-16 code units. */
  readonly words?: string
}

/** The judgement on the live page, with its evidence. */
export interface LiveVerdict {
  /** What became of the page. */
  readonly status: LiveStatus
  /** Why; stable, for scripts. */
  readonly reason: LiveReason
  /** Absent where nothing was judged. */
  readonly basis?: VerdictBasis
  /** The last answer, where there was one. */
  readonly httpStatus?: number
  /** The last address that answered: the cited one, or where redirects led. */
  readonly finalUrl?: string
  /** ISO 8601, UTC. */
  readonly checkedAt?: string
  /** What the verdict rests on. */
  readonly evidence?: LiveEvidence
}

/** Whether an archived copy stands behind a source. */
export type ArchiveStatus =
  /** The citation's own archive copy is good. */
  | 'cited'
  /** A good copy exists and is not cited. */
  | 'available'
  /** Every archive asked answered, and none has a good copy. */
  | 'none'
  /** The cited copy does not replay, or is itself a not-found page. */
  | 'broken'
  /** The cited copy is of another page or of another date. */
  | 'mismatch'
  | 'unchecked'

/** The judgement on the archived copies of a page. */
export interface ArchiveVerdict {
  /** Whether a copy stands behind the source. */
  readonly status: ArchiveStatus
  /** Why, in stable kebab-case words (`wrong-page`, `http-404`, `archive-unavailable`, …). */
  readonly reason?: string
  /** The copy a reader should use: the cited one if it is good, else the best good one. */
  readonly url?: string
  /** Of that copy, as archives write it: 14 digits, UTC. */
  readonly timestamp?: string
  /** The name of the archive that holds it. */
  readonly archive?: string
  /** Whole days from the access, else from the publication, to that copy, as far as the citation dates them. */
  readonly distanceDays?: number
  /** Set where the cited copy is not good and an archive asked for another did not answer. */
  readonly searchIncomplete?: true
}

/** How far the page agrees with the citation, each from 0 to 1; `null` where it cannot be told. */
export interface MatchScores {
  /** The cited title, compared with those of the page. */
  readonly title: number | null
  /** The cited authors, compared with those that the page names. */
  readonly author: number | null
  /** The cited date, compared with that of the page. */
  readonly date: number | null
  /** How much of the quotation the page has. */
  readonly quote: number | null
}

/** The verdict on one source of one citation. */
export interface SourceVerdict {
  /** The citation that cites it. */
  readonly citationId: string
  /** The parameter the source was taken from: `url`, `chapter-url`, `doi`, … */
  readonly parameter: string
  /** The address that was asked. */
  readonly url: string
  /** What became of the page. */
  readonly live: LiveVerdict
  /** What became of its copies. */
  readonly archive: ArchiveVerdict
  /** How far the page agrees with the citation. */
  readonly match: MatchScores
}

/** One word for each citation, derived from its sources. */
export type Health =
  | 'sound'
  | 'at-risk'
  | 'rescued'
  | 'rescuable'
  | 'lost'
  | 'unknown'
  | 'offline-source'

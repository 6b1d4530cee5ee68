/** How a server answers one path. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
  /** The answer to requests that bring a cookie. */
  readonly withCookie?: Answer
  /** The answer to all requests after the first. */
  readonly later?: Answer
  /** Bytes that are sent as they are, in place of an HTTP answer. */
  readonly raw?: string | Uint8Array
  /** What becomes of the connection after `raw`. @default 'end' */
  readonly then?: 'end' | 'reset' | 'silence' | 'drip'
}

const html = { 'content-type': 'text/html; charset=utf-8' }

/** Two paragraphs of a kind that messages about missing pages do not have. */
export const prose = `<p>The river had risen for three long days before the wall gave way at last, and
the water took the lower town within the hour, said the keeper of the lock.</p><p>Nobody had believed
the gauge, which had been wrong before; this time it was right, and the bells rang too late for most
of those who lived along the quay, the council wrote in its report the year after.</p>`

/** A page with a title, the same heading, and a text. */
export function page(title: string, text: string = prose): Answer {
  return { headers: html, body: markup(title, `<h1>${title}</h1>${text}`) }
}

/** A page whose head and body are given. */
export function bare(body: string, status = 200): Answer {
  return { status, headers: html, body }
}

/** A message: a title, a heading and a few words. */
export function message(title: string, text = 'Sorry about that.', status = 200): Answer {
  return { status, headers: html, body: markup(title, `<h1>${title}</h1><p>${text}</p>`) }
}

/** A redirect. */
export function redirect(location: string, status = 301): Answer {
  return { status, headers: { location } }
}

/** An answer of some status without anything to read. */
export function status(code: number, headers: Answer['headers'] = {}): Answer {
  return { status: code, headers }
}

function markup(title: string, body: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a>
    <a href="/news">News</a></nav>${body}</body></html>`
}

import type { HttpResponse, PageFacts } from '@veracite/core'

/** A response that answers 200 with a page. */
export function respond(
  body: string | Uint8Array,
  contentType: string | null = 'text/html; charset=utf-8',
): HttpResponse {
  return {
    status: 200,
    statusText: 'OK',
    httpVersion: '1.1',
    headers: contentType === null ? [] : [['content-type', contentType]],
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    truncated: false,
  }
}

/** The facts of a page, the given ones filled up with those of an empty page. */
export function facts(known: Partial<PageFacts>): PageFacts {
  return { headings: [], authors: [], textLength: 0, text: '', ...known }
}

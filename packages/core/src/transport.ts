import type { LiveReason } from './verdict.js'

/** One HTTP request. Header names are lower case. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One HTTP response: content decoded, redirects not followed. */
export interface HttpResponse {
  readonly status: number
  readonly statusText: string
  readonly httpVersion: string
  /** As received and in order, names lower case; repeated headers stay apart. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body with content and transfer encodings removed. */
  readonly body: Uint8Array
  /** Whether reading stopped before the end of the body. */
  readonly truncated: boolean
  /** When the answer came, ISO 8601, UTC, where it is known: a replay tells when it was recorded. */
  readonly receivedAt?: string
}

/** Thrown by a transport when no answer came. */
export interface TransportFailure extends Error {
  readonly reason: LiveReason
  /** As for a response. */
  readonly receivedAt?: string
  /** Set where nothing was asked. */
  readonly unasked?: true
}

/** Carries one request to its server and one answer back. */
export interface Transport {
  /**
   * @throws `TransportFailure` where no answer came
   * @throws the signal's reason where it was aborted
   */
  exchange(request: HttpRequest, options: { readonly signal?: AbortSignal }): Promise<HttpResponse>
}

import type { LiveReason } from './verdict.js'

/** One HTTP request. Header names are lower case. */
export interface HttpRequest {
  /** What is asked for. */
  readonly method: 'GET' | 'HEAD' | 'POST'
  /** The whole address, `http` or `https`. */
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** What is sent along, in a POST. */
  readonly body?: string
}

/** One HTTP response: content decoded, redirects not followed. */
export interface HttpResponse {
  /** As received: 200, 301, 404, … */
  readonly status: number
  /** The words after the status; empty where there are none. */
  readonly statusText: string
  /** `1.1`, where nothing else is known. */
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
  /** Why, in the words of verdicts. */
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

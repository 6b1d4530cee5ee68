import type { HttpRequest } from '@veracite/core'

/** The address as records name it: normalised, without fragment and credentials. */
export function targetUri(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}

/** What tells one request from another in a recording: all that an answer depends on. */
export function exchangeKey(request: {
  readonly method: string
  readonly url: string
  readonly acceptDatetime: string | undefined
  readonly body: string | undefined
}): string {
  const { method, url, acceptDatetime = '', body = '' } = request
  return JSON.stringify([method, targetUri(url), acceptDatetime, body])
}

/** The key of a request about to be made. */
export function keyOfRequest({ method, url, headers, body }: HttpRequest): string {
  return exchangeKey({ method, url, acceptDatetime: headers['accept-datetime'], body })
}

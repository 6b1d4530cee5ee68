import type { LiveReason } from '@veracite/core'
import { ExchangeError } from '../network/exchange-error.js'

const reasonsByCode: ReadonlyMap<string, LiveReason> = new Map([
  ['ECONNREFUSED', 'connection-refused'],
  ['ECONNRESET', 'connection-reset'],
  ['ECONNABORTED', 'connection-reset'],
  ['EPIPE', 'connection-reset'],
  ['ETIMEDOUT', 'timeout'],
  ['ERR_SOCKET_CONNECTION_TIMEOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['UND_ERR_SOCKET', 'connection-reset'],
  ['EHOSTUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EAI_AGAIN', 'dns-failure'],
  ['ENOTFOUND', 'dns-failure'],
  ['CERT_HAS_EXPIRED', 'tls-expired'],
  ['CERT_NOT_YET_VALID', 'tls-untrusted'],
  ['CERT_UNTRUSTED', 'tls-untrusted'],
  ['CERT_REVOKED', 'tls-untrusted'],
  ['CERT_REJECTED', 'tls-untrusted'],
  ['CERT_SIGNATURE_FAILURE', 'tls-untrusted'],
  ['CERT_CHAIN_TOO_LONG', 'tls-untrusted'],
  ['INVALID_CA', 'tls-untrusted'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-untrusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'tls-untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-untrusted'],
  ['EPROTO', 'tls-failure'],
])

/** The failure that an error of the HTTP client stands for. */
export function toExchangeError(error: unknown): ExchangeError {
  const known = causesOf(error).find((cause) => cause instanceof ExchangeError)
  if (known !== undefined) return known
  const message = error instanceof Error ? error.message : String(error)
  const codes = causesOf(error).flatMap((cause) =>
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? [cause.code] : [],
  )
  const reason = codes.map(reasonOf).find((told) => told !== undefined) ?? 'protocol-error'
  return new ExchangeError(reason, message, { cause: error })
}

/** Whether an error stands for one of a kind. */
export function isCausedBy(error: unknown, kind: new (message?: string) => Error): boolean {
  return causesOf(error).some((cause) => cause instanceof kind)
}

/** An error and what caused it, outermost first; bounded, as causes may form a ring. */
export function causesOf(error: unknown): unknown[] {
  const causes = [error]
  for (let depth = 0; depth < 5; depth++) {
    const last = causes.at(-1)
    if (!(last instanceof Error) || last.cause === undefined) break
    causes.push(last.cause)
  }
  return causes
}

function reasonOf(code: string): LiveReason | undefined {
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return reasonsByCode.get(code) ?? 'tls-failure'
  }
  return reasonsByCode.get(code)
}

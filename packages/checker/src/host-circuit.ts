import { isTransportFailure } from '@veracite/archives'
import { ExchangeError } from './network/exchange-error.js'

/** Spares a host that lets everything time out, and the time that waiting for it would take. */
export interface HostCircuit {
  /** @throws `ExchangeError` with reason `timeout`, unasked, where the host has not answered for long */
  guard<T>(url: string, ask: () => Promise<T>): Promise<T>
}

/** Different addresses of a host that time out, none answering in between, before it is left alone. */
const enoughTimeouts = 4

/** A circuit for all hosts of a run. */
export function createHostCircuit(): HostCircuit {
  const timeouts = new Map<string, Set<string>>()
  return {
    async guard(url, ask) {
      const { host } = new URL(url)
      const silent = timeouts.get(host) ?? new Set()
      if (silent.size >= enoughTimeouts && !silent.has(url)) {
        const message = `${host} let ${silent.size} other requests time out`
        throw new ExchangeError('timeout', message, { unasked: true })
      }
      try {
        const answer = await ask()
        timeouts.delete(host)
        return answer
      } catch (error) {
        if (isTransportFailure(error) && error.reason === 'timeout') {
          timeouts.set(host, silent.add(url))
        }
        throw error
      }
    },
  }
}

/** Time, as the clients see it: injected, so that tests and replays need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** @throws the signal's reason where it is aborted meanwhile */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

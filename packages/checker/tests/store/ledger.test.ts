import type { EvidenceStore } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/store/ledger.ts'
import { formatLedger, type LedgerEntry, parseLedger } from '../../src/store/ledger-text.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { cite } from '../citations.ts'
import { createFakeClock } from '../fake-clock.ts'
import { collect, describeLive, serveAnswers } from '../run-check.ts'
import { type Answer, page } from '../scenarios/answers.ts'

const header =
  '# veracite ledger 1: address, last observed, answer, where it led, last seen alive, failures since'
const url = 'http://site.example/story'
const start = Date.UTC(2026, 0, 1, 10)
const day = 86_400_000

describe('the text of a ledger', () => {
  const entries: readonly LedgerEntry[] = [
    { url: 'http://b.example/', observedAt: '2026-01-02T10:00:00Z', answer: '404', failures: [] },
    {
      url: 'http://a.example/',
      observedAt: '2026-01-08T10:00:00Z',
      answer: '301>timeout',
      finalUrl: 'https://a.example/',
      aliveAt: '2025-12-01T10:00:00Z',
      failures: [
        { at: '2026-01-02T10:00:00Z', reason: 'http-503' },
        { at: '2026-01-08T10:00:00Z', reason: 'timeout' },
      ],
    },
  ]

  it('is one line an address, in the order of addresses, and is read back as it was', () => {
    const text = formatLedger(entries)
    expect(text).toBe(`${header}
http://a.example/\t2026-01-08T10:00:00Z\t301>timeout\thttps://a.example/\t2025-12-01T10:00:00Z\t2026-01-02T10:00:00Z http-503, 2026-01-08T10:00:00Z timeout
http://b.example/\t2026-01-02T10:00:00Z\t404\t-\t-\t-
`)
    expect([...parseLedger(text).values()]).toEqual(entries.toReversed())
    expect([...parseLedger(text.replaceAll('\n', '\r\n')).values()]).toEqual(entries.toReversed())
    expect(formatLedger(entries.toReversed())).toBe(text)
  })

  it('holds no line breaks, control characters or other letters, whatever is noted', () => {
    const hostile = 'http://x.example/\n# \t\u001b[2J\u202e\u2028é'
    const text = formatLedger([{ ...entries[0], url: hostile } as LedgerEntry])
    expect(text.split('\n')).toHaveLength(3)
    expect(text).toMatch(/^[ -~\t\n]+$/)
  })

  it('takes lines of one address together: the newest answer, all failures since the page lived', () => {
    const line = (...fields: readonly string[]) => [url, ...fields].join('\t')
    const at = (date: string) => `${date}T10:00:00Z`
    const merged = parseLedger(
      [
        header,
        header,
        line(
          at('2026-01-09'),
          '500',
          '-',
          '-',
          `${at('2026-01-02')} timeout, ${at('2026-01-09')} http-500`,
        ),
        line(at('2026-01-05'), '200', '-', at('2026-01-05'), '-'),
        line(at('2026-01-07'), 'timeout', '-', at('2026-01-04'), `${at('2026-01-07')} timeout`),
      ].join('\n'),
    )
    expect([...merged.values()]).toEqual([
      {
        url,
        observedAt: at('2026-01-09'),
        answer: '500',
        aliveAt: at('2026-01-05'),
        failures: [
          { at: at('2026-01-07'), reason: 'timeout' },
          { at: at('2026-01-09'), reason: 'http-500' },
        ],
      },
    ])
  })

  it.each([
    '<<<<<<< HEAD',
    'http://a.example/ 2026-01-02T10:00:00Z 404 - - -',
    'http://a.example/\tyesterday\t404\t-\t-\t-',
    'javascript:alert(1)\t2026-01-02T10:00:00Z\t404\t-\t-\t-',
    'http://a.example/\t2026-01-02T10:00:00Z\t404\t-\t-\t2026-01-02T10:00:00Z',
    'http://a.example/\t2026-01-02T10:00:00Z\t404\t-\t-\t-\t-',
  ])('is refused where a line is %j', (line) => {
    expect(() => parseLedger(`${header}\n${line}\n`)).toThrow('line 2 is not of a ledger')
  })

  it('is refused where it is of a newer form', () => {
    expect(() => parseLedger('# veracite ledger 2: …\n')).toThrow('newer')
  })
})

/** Checks the page with a ledger on some days; gives the ledger and `status reason` of each run. */
async function run(
  ledger: string,
  runs: readonly (readonly [daysLater: number, answer: Answer])[],
  store?: EvidenceStore,
): Promise<{ text: string; told: string[] }> {
  let current: Answer = {}
  const server = await serveAnswers(() => ({ '*': current }))
  let text = ledger
  const told: string[] = []
  for (const [daysLater, answer] of runs) {
    current = answer
    const clock = createFakeClock(start + daysLater * day)
    const kept = openLedger(text, { clock, store })
    const [verdict] = await collect([cite({ url })], {
      store: kept,
      clock,
      connectTo: [`site.example:80:127.0.0.1:${server.port}`],
      retries: 0,
      maxAge: 0,
    })
    told.push(verdict === undefined ? '' : describeLive(verdict.live))
    text = kept.toText(text)
  }
  return { text, told }
}

const failing: Answer = { status: 500 }
const alive: Answer = page('The well')

describe('a ledger', () => {
  it('remembers failures from run to run, and forgives them', async () => {
    const { told, text } = await run('', [
      [0, failing],
      [3, failing],
      [6, failing],
    ])
    expect(told.at(-1)).toBe('dead http-500')
    const later = await run(text, [
      [7, alive],
      [10, failing],
      [13, failing],
    ])
    expect(later.told).toEqual(['alive ok', 'unstable http-500', 'unstable http-500'])
    expect(later.text).toContain(
      '\t2026-01-08T10:00:00Z\t2026-01-11T10:00:00Z http-500, 2026-01-14',
    )
  })

  it('keeps the line of a page that stays as it is for a week', async () => {
    const first = await run('', [[0, alive]])
    expect((await run(first.text, [[6, alive]])).text).toBe(first.text)
    expect((await run(first.text, [[8, alive]])).text).toContain('\t2026-01-09T10:00:00Z\t200')
  })

  it('and a store tell each other what they forgive', async () => {
    const store = createMemoryStore()
    const { text } = await run(
      '',
      [
        [0, failing],
        [3, failing],
      ],
      store,
    )
    await run(text, [[4, alive]], store)
    expect((await store.read('failures', url))?.value).toBe('{"failures":[]}')
    // A ledger of a branch that has not seen the page alive.
    expect((await run(text, [[6, failing]], store)).told).toEqual(['unstable http-500'])
  })

  it('drops what was not asked for in a year, and keeps what another run noted meanwhile', async () => {
    const { text } = await run('', [[0, alive]])
    const ledger = openLedger(text, { clock: createFakeClock(start + day) })
    const other = text.replaceAll('story', 'other')
    expect(ledger.toText(other).match(/^http.*?\t/gm)).toEqual([
      'http://site.example/other\t',
      `${url}\t`,
    ])
    const later = openLedger(text, { clock: createFakeClock(start + 401 * day) })
    expect(later.toText(text)).toBe(`${header}\n`)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const source = new URL('../src/', import.meta.url)

/** Every regular expression written in the sources of the linter. */
function collectExpressions(): readonly RegExp[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => findLiterals(readFileSync(new URL(name, source), 'utf8')))
}

/** The literals of a source that stand where an expression can. */
function findLiterals(text: string): RegExp[] {
  const literal =
    /(?<=[(,=:?&|!>\s[])\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)(?=[\s.,;)\]])/g
  return [...text.matchAll(literal)].flatMap(([, pattern = '', flags = '']) => {
    if (pattern.startsWith('*') || pattern.startsWith('/')) return []
    try {
      return [new RegExp(pattern, flags.replace('y', ''))]
    } catch {
      return []
    }
  })
}

/** Texts that make an expression go back: characters of its own, alone and by twos. */
function attacksOn({ source }: RegExp): readonly string[] {
  const own = source
    .replace(/\\[dDwWsSbBpPu](?:\{[^}]*\})?/g, 'a')
    .replace(/[\\^$.*+?()[\]{}|]/g, '')
  const units = new Set(['a', ' ', '0', '/', '-', ...[...own].slice(0, 12)])
  const pairs = [...units].slice(0, 6).map((unit, index, all) => unit + (all[index + 1] ?? 'a'))
  return [...units, ...pairs]
}

/** The time of one search, in milliseconds. */
function timeOf(expression: RegExp, text: string): number {
  const start = performance.now()
  text.search(expression)
  return performance.now() - start
}

const megabyte = 1024 * 1024

const shorter = 4000
const longer = 4 * shorter

/** Shorter times than this are noise, in milliseconds. */
const noticeable = 8

/** Four times the length may take four times as long, and more on a busy machine. */
const mostGrowth = 9

function isSuperlinear(expression: RegExp, unit: string): boolean {
  const text = (length: number): string => `x${unit.repeat(length / unit.length)}\u0000`
  const long = timeOf(expression, text(longer))
  if (long <= noticeable) return false
  // What the machine did besides is not there again.
  const again = [1, 2, 3].map(() => timeOf(expression, text(longer)))
  const short = [1, 2, 3].map(() => timeOf(expression, text(shorter)))
  return Math.min(long, ...again) > mostGrowth * Math.max(0.05, Math.min(...short))
}

describe('the regular expressions of the linter', () => {
  const expressions = collectExpressions()

  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(300)
  })

  it('search in time that grows with the length of the text alone', () => {
    const slow = expressions.flatMap((expression) =>
      attacksOn(expression)
        .filter((unit) => isSuperlinear(expression, unit))
        .map((unit) => `${expression} on ${JSON.stringify(unit)}`),
    )
    expect(slow).toEqual([])
  })

  // Of 1 MB, what is not linear takes minutes, on whatever machine.
  it('search 1 MB of what is their own', { timeout: 60_000 }, () => {
    for (const expression of expressions) {
      const unit = attacksOn(expression).at(-1) ?? 'a'
      expect(timeOf(expression, `${unit.repeat(megabyte / unit.length)}\u0000`)).toBeLessThan(5000)
    }
  })
})

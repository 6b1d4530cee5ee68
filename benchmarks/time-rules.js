// Rules that keep account of the time they take, for the benchmarks of the linter.
import { rules } from '@veracite/linter'

/**
 * The rules of the catalogue, to be given to `lint` as plugins, and what each has cost so far in milliseconds. What several
 * rules share is counted for the first that asks for it.
 */
export function timeRules(now = () => performance.now()) {
  const costs = new Map()
  return { plugins: [...rules.values()].map((rule) => timeRule(rule, { costs, now })), costs }
}

function timeRule({ meta, create }, { costs, now }) {
  const time = (run) => {
    const start = now()
    const result = run()
    costs.set(meta.id, (costs.get(meta.id) ?? 0) + now() - start)
    return result
  }
  const createTimed = (context) => {
    const visitor = time(() => create(context))
    const timed = Object.entries(visitor).map(([name, visit]) => [
      name,
      typeof visit === 'function' ? (...nodes) => time(() => visit(...nodes)) : visit,
    ])
    return Object.fromEntries(timed)
  }
  return { meta, create: createTimed }
}

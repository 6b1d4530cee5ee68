// The page that tells what each program says of each scenario.

/** What a page is by the verdict it must get; `open` where nobody can tell. */
export const kinds = { alive: 'living', moved: 'living', dead: 'gone', 'soft-404': 'gone' }
const callsDead = (said) => /^(?:dead|soft-404|broken)\b/.test(said)
const callsAlive = (said) => /^(?:alive|moved|ok)\b/.test(said)
export const tools = ['Veracite', 'lychee', 'linkinator']

/** How often each program is wrong, as a table. */
export function summarize(rows) {
  const count = (tool, kind, test) =>
    rows.filter((row) => row.kind === kind && test(row.said[tool])).length
  const sums = (label, kind, test) => {
    const total = rows.filter((row) => row.kind === kind).length
    return `| ${label} | ${total} | ${tools.map((tool) => count(tool, kind, test)).join(' | ')} |`
  }
  const exact = rows.filter(({ said, expected }) => said.Veracite === expected).length
  return [
    `| | pages | ${tools.join(' | ')} |`,
    '|---|---|---|---|---|',
    sums('living pages called dead', 'living', callsDead),
    sums('pages that are gone called alive', 'gone', callsAlive),
    sums('what nobody can tell, called dead', 'open', callsDead),
    sums('what nobody can tell, called alive', 'open', callsAlive),
    '',
    `Veracite gives the expected status and reason in ${exact} of ${rows.length}.`,
  ]
}

function tabulate(rows, groups) {
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
  return groups.flatMap((group) => [
    '',
    `## ${group}`,
    '',
    `| scenario | expected | ${tools.join(' | ')} |`,
    '|---|---|---|---|---|',
    ...rows
      .filter((row) => row.group === group)
      .map(({ label, expected, said }) =>
        [label, expected, ...tools.map((tool) => said[tool])].map(cell).join(' | '),
      )
      .map((line) => `| ${line} |`),
  ])
}

/** The page, with a table for each group in their order. */
export function describe(rows, groups) {
  const command = 'node benchmarks/checker-scenarios.js LYCHEE docs/scenarios.md'
  const head = [
    '# Scenarios',
    '',
    `What Veracite, lychee 0.24 and linkinator 7 say of ${rows.length} situations that a cited page may be in, in one`,
    `run of \`${command}\`. Real servers play them on loopback.`,
    'They are tests that Veracite must pass, each expected verdict written by hand. Over TLS all three trust the authority',
    'of the tests. Identifiers are given to Veracite as citations have them, to the others as their addresses at the resolver;',
    'the sites that resolvers send to refuse programs, as publishers do.',
    '',
  ]
  return `${[...head, ...summarize(rows), ...tabulate(rows, groups)].join('\n')}\n`
}

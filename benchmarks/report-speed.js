// How long each format takes for one article of 10,000 citations on a single line, and how large it gets.
import { createReport, render, reporters } from '@veracite/reporter'
import { composeDocument } from './compose-document.js'

const citationCount = 10_000
const document = composeDocument(citationCount)

function measure(name, run) {
  const start = performance.now()
  const result = run()
  const duration = Math.round(performance.now() - start)
  const size = typeof result === 'string' ? `${(result.length / 1e6).toFixed(1)} MB` : ''
  console.log(`${name.padEnd(14)} ${String(duration).padStart(6)} ms  ${size}`)
  return result
}

console.log(
  `${citationCount} citations and findings, ${(document.parsed.text.length / 1e6).toFixed(1)} MB in one line`,
)
const report = measure('createReport', () =>
  createReport({
    documents: [document],
    tool: { name: 'veracite', version: '0.0.0' },
  }),
)
for (const format of Object.keys(reporters)) measure(format, () => render(report, format))

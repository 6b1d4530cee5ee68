import type { Citation, Report, ReportFile } from '@veracite/core'
import pc from 'picocolors'
import { printable } from './printable.js'

/** The citations of all articles as a person reads them: where, which template, every field. */
export function listCitations(report: Report, style: { readonly color?: boolean }): string {
  const colors = pc.createColors(style.color ?? false)
  return report.files.map((file) => listFile(file, colors)).join('\n')
}

type Colors = ReturnType<typeof pc.createColors>

function listFile({ path, citations }: ReportFile, colors: Colors): string {
  const count = citations.length === 1 ? '1 citation' : `${citations.length} citations`
  const heading = `${colors.underline(printable(path))}  ${colors.dim(count)}\n`
  return heading + citations.map(({ citation }) => `\n${listCitation(citation, colors)}`).join('')
}

function listCitation(citation: Citation, colors: Colors): string {
  const { line, column } = citation.span.start
  const notes = [
    ...(citation.refName === undefined ? [] : [`ref ${citation.refName}`]),
    ...(citation.recovered ? [`reconstructed, confidence ${citation.confidence.toFixed(2)}`] : []),
  ]
  const heading = [
    colors.dim(`${line}:${column}`),
    colors.bold(printable(citation.template)),
    ...notes.map((note) => colors.dim(printable(note))),
  ].join('  ')
  const widths = citation.parameters.map(({ name }) => name.length)
  const width = Math.min(20, Math.max(0, ...widths))
  const rows = citation.parameters.map(({ name, value }) => {
    const field = `    ${colors.cyan(printable(name))}`
    const gap = ' '.repeat(Math.max(0, width - name.length) + 2)
    return value === '' ? `${field}\n` : `${field}${gap}${printable(value.replace(/\s+/g, ' '))}\n`
  })
  return `  ${heading}\n${rows.join('')}`
}

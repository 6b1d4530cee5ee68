import type {
  Citation,
  Diagnostic,
  Parameter,
  ParsedDocument,
  Position,
  SourceVerdict,
  Span,
  Syntax,
} from '@veracite/core'

/** The span of a stretch of a text. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start: positionAt(text, start), end: positionAt(text, end) }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset }
}

/** The span of the first occurrence of a text in an article. */
function spanAt(article: ParsedDocument, needle: string): Span {
  const start = article.text.indexOf(needle)
  if (start < 0) throw new Error(`the article has no ${needle}`)
  return spanOf(article.text, start, start + needle.length)
}

/** Reads `{{name |a=b}}` and `{{name , a=b}}`: all that reports are made of, and no more than these tests need. */
export function readArticle(
  path: string,
  text: string,
  syntax: Syntax = 'wikitext',
): ParsedDocument {
  const citations = Array.from(text.matchAll(/\{\{([^{}|,]+)([^{}]*)\}\}/g), (match, index) =>
    readCitation(text, match, index),
  )
  return { path, text, syntax, citations, references: [], links: [], diagnostics: [], settings: {} }
}

function readCitation(text: string, match: RegExpExecArray, index: number): Citation {
  const [whole, rawName = '', body = ''] = match
  const bodyStart = match.index + 2 + rawName.length
  const nameSpan = spanOf(text, match.index + 2, match.index + 2 + rawName.trimEnd().length)
  const refName = /<ref name="([^"]+)">$/.exec(text.slice(0, match.index))?.[1]
  return {
    id: `c${index + 1}`,
    template: rawName.trim().toLowerCase(),
    rawTemplate: rawName.trim(),
    form: 'braces',
    parameters: Array.from(body.matchAll(/[|,]\s*([\w-]+)\s*=\s*([^|,]*)/g), (parameter) =>
      readParameter(text, bodyStart, parameter),
    ),
    span: spanOf(text, match.index, match.index + whole.length),
    nameSpan,
    ...(refName !== undefined && { refName }),
    recovered: false,
    confidence: 1,
  }
}

function readParameter(text: string, bodyStart: number, match: RegExpExecArray): Parameter {
  const [whole, rawName = '', rawValue = ''] = match
  const start = bodyStart + match.index + whole.indexOf(rawName)
  const valueStart = bodyStart + match.index + whole.length - rawValue.length
  const value = rawValue.trim()
  return {
    name: rawName === 'archivedate' ? 'archive-date' : rawName,
    rawName,
    value,
    span: spanOf(text, start, valueStart + value.length),
    nameSpan: spanOf(text, start, start + rawName.length),
    valueSpan: spanOf(text, valueStart, valueStart + value.length),
  }
}

/** A diagnostic about the first occurrence of a text, in the citation that holds it. */
export function diagnose(
  article: ParsedDocument,
  needle: string,
  given: Partial<Diagnostic> = {},
): Diagnostic {
  const span = given.span ?? spanAt(article, needle)
  const holder = article.citations.find(
    (citation) =>
      citation.span.start.offset <= span.start.offset &&
      span.start.offset < citation.span.end.offset,
  )
  return {
    ruleId: 'a-rule',
    messageId: 'found',
    data: {},
    message: 'A finding.',
    severity: 'error',
    span,
    ...(holder !== undefined && { citationId: holder.id }),
    ...given,
  }
}

/** A verdict on the `url` of a citation: alive and archived, unless said otherwise. */
export function judge(citationId: string, given: Partial<SourceVerdict> = {}): SourceVerdict {
  return {
    citationId,
    parameter: 'url',
    url: 'https://example.org/',
    live: { status: 'alive', reason: 'ok', httpStatus: 200 },
    archive: { status: 'cited' },
    match: { title: null, author: null, date: null, quote: null },
    ...given,
  }
}

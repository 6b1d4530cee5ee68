function spanOf(start, end) {
  return {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  }
}

/** An article as text dumps leave it: all in one line. */
function composeArticle(citationCount) {
  let text = ''
  const citations = []
  for (let index = 0; index < citationCount; index += 1) {
    text += 'Some prose that cites a source. '
    const start = text.length
    text += '{{cite web'
    const parameters = [
      ['title', `Title ${index} of a page`],
      ['url', `https://example.org/articles/${index}`],
      ['website', 'Example'],
      ['date', '12 May 2014'],
      ['access-date', '3 June 2015'],
      ['language', 'en'],
    ].map(([name, value]) => {
      text += ' , '
      const nameStart = text.length
      text += `${name}=${value}`
      const valueSpan = spanOf(text.length - value.length, text.length)
      const nameSpan = spanOf(nameStart, nameStart + name.length)
      return {
        name,
        rawName: name,
        value,
        span: spanOf(nameStart, text.length),
        nameSpan,
        valueSpan,
      }
    })
    citations.push({
      id: `c${index}`,
      template: 'cite web',
      rawTemplate: 'cite web',
      form: 'flattened',
      parameters,
      span: spanOf(start, text.length),
      nameSpan: spanOf(start + 2, start + 10),
      recovered: true,
      confidence: 0.9,
    })
  }
  return { path: 'article.txt', text, syntax: 'flattened', citations }
}

/** A document for `createReport` with so many citations, each with a finding and a verdict. */
export function composeDocument(citationCount) {
  const parsed = composeArticle(citationCount)
  const diagnostics = parsed.citations.map((citation, index) => ({
    ruleId: 'invalid-date',
    messageId: 'invalid',
    data: {},
    message: 'The date is not one.',
    severity: index % 3 === 0 ? 'error' : 'warning',
    span: citation.parameters[3].valueSpan,
    citationId: citation.id,
  }))
  const verdicts = parsed.citations.map((citation, index) => ({
    citationId: citation.id,
    parameter: 'url',
    url: citation.parameters[1].value,
    live: {
      status: index % 4 === 0 ? 'dead' : 'alive',
      reason: index % 4 === 0 ? 'http-404' : 'ok',
    },
    archive: {
      status: 'available',
      url: 'https://web.archive.org/web/2014/x',
      timestamp: '20140101000000',
    },
    match: { title: null, author: null, date: null, quote: null },
  }))
  return { parsed, diagnostics, verdicts }
}

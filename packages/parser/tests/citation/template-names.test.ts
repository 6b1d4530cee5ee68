import { describe, expect, it } from 'vitest'
import { canonicalTemplateName } from '../../src/citation/template-names.ts'

describe('canonicalTemplateName', () => {
  it.each([
    ['cite web', 'cite web'],
    ['Cite Web', 'cite web'],
    [' cite_web\n', 'cite web'],
    ['citeweb', 'cite web'],
    ['cite-web', 'cite web'],
    ['cw', 'cite web'],
    ['Web cite', 'cite web'],
    ['Template:Cite web', 'cite web'],
    ['T:Cite web', 'cite web'],
    [':Template:Cite web', 'cite web'],
    ['subst:cite web', 'cite web'],
    ['safesubst: template: Cite  book', 'cite book'],
    ['Cite AV media', 'cite av media'],
    ['cite\u00a0web\u200e', 'cite web'],
    ['cite arXiv', 'cite arxiv'],
    ['Citation', 'citation'],
    ['Cite techreport', 'cite tech report'],
    ['Cite EB1911', 'cite eb1911'],
    ['Template : cite web', 'cite web'],
    ['Cite web/sandbox2', 'cite web'],
    ['Harvard reference', 'citation'],
    ['Citation/patent', 'cite patent'],
    ['Cite periodical', 'cite magazine'],
    ['vancite web', 'vcite web'],
  ])('maps %j to %j', (rawName, expected) => {
    expect(canonicalTemplateName(rawName)).toBe(expected)
  })

  it.each([
    'main',
    'citation needed',
    'cite check',
    'Cite web/doc',
    'cite',
    '',
    'constructor',
    '__proto__',
  ])('takes %j for no citation', (rawName) => {
    expect(canonicalTemplateName(rawName)).toBeNull()
  })
})

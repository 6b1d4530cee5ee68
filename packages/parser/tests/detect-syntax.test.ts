import { describe, expect, it } from 'vitest'
import { detectSyntax } from '../src/detect-syntax.ts'

describe('detectSyntax', () => {
  it.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.mdx', 'markdown'],
    ['a.wiki', 'wikitext'],
    ['a.wikitext', 'wikitext'],
    ['a.mediawiki', 'wikitext'],
    ['a.html', 'html'],
  ])('trusts the name %s', (path, expected) => {
    expect(detectSyntax({ path, text: '{{cite web , title=A' })).toBe(expected)
  })

  it.each([
    ['flattened', 'Text.{{cite web , title=A , url=http://a.example/ More text'],
    ['flattened', '{{Further, History of Mali}} Text.{{cite news, url=http://a.example/'],
    ['wikitext', 'Text.<ref>{{cite web |title=A, B |url=http://a.example/}}</ref>'],
    ['wikitext', "'''A''' is a [[letter]]."],
    ['wikitext', ''],
    ['markdown', 'Text.<<cite web | title=A>>'],
    ['markdown', '# A\n\nSee [this](http://a.example/).'],
    ['markdown', '# A\n\nText. {{cite web | title=A}}'],
    ['html', '<!DOCTYPE html>\n<html></html>'],
  ])('tells %s from the text', (expected, text) => {
    expect(detectSyntax({ path: 'article.txt', text })).toBe(expected)
    expect(detectSyntax({ path: '-', text })).toBe(expected)
  })
})

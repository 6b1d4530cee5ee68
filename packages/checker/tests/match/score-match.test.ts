import { describe, expect, it } from 'vitest'
import { scoreDate } from '../../src/match/score-date.ts'
import { scoreMatch } from '../../src/match/score-match.ts'
import { scoreTitle } from '../../src/match/score-title.ts'
import { cite } from '../citations.ts'
import { facts } from '../page/pages.ts'

describe('scoreTitle', () => {
  it.each([
    ['A dam bursts', 'A dam bursts', 1],
    ['A dam bursts', 'A Dam Bursts | Example News', 1],
    ['A dam bursts - Example News', 'A dam bursts', 1],
    ["''[[Dam|A dam]] bursts''", 'A dam bursts', 1],
    ['Café “Olé”', 'Cafe "Ole"', 1],
    ['日本の歴史', '日本の歴史 | 例', 1],
  ])('%j is %j', (cited, title, score) => {
    expect(scoreTitle(cited, facts({ title }))).toBe(score)
  })

  it('takes the best of all that a page calls itself', () => {
    const page = facts({ title: 'Example', otherTitles: ['Other'], headings: ['A dam bursts'] })
    expect(scoreTitle('A dam bursts', page)).toBe(1)
  })

  it('tells other titles apart', () => {
    expect(scoreTitle('A dam bursts', facts({ title: 'Weather today' }))).toBeLessThan(0.3)
    expect(scoreTitle('日本の歴史', facts({ title: '天気予報' }))).toBe(0)
  })

  it('knows nothing without titles', () => {
    expect(scoreTitle('A dam bursts', facts({}))).toBeNull()
    expect(scoreTitle('—', facts({ title: 'Weather' }))).toBeNull()
  })
})

describe('scoreDate', () => {
  it.each([
    ['5 March 2013', '2013-03-05T22:00:00Z', 1],
    ['March 5, 2013', '2013-03-06', 1],
    ['March 2013', '2013-03-28', 1],
    ['2013', '20130328', 1],
    ['2013-03-05', '2013/11/02', 0.5],
    ['31 December 2012', '2013-01-01', 1],
    ['5 March 2013', '2019-03-05', 0],
    ['5 March 2013', 'yesterday', null],
    ['n.d.', '2019-03-05', null],
  ])('%j against %j is %j', (cited, page, score) => {
    expect(scoreDate(cited, page)).toBe(score)
  })
})

describe('scoreMatch', () => {
  const page = facts({
    title: 'A dam bursts',
    authors: ['Anna Rossi'],
    date: '2020-05-01',
    text: 'By Anna Rossi. It rained all night, and then the wall gave way at last.',
    textLength: 71,
  })
  const score = (fields: Record<string, string>) => scoreMatch(cite(fields), page)

  it('scores what the citation says', () => {
    expect(
      score({ title: 'A dam bursts', last1: 'Rossi', last2: 'Li', date: '1 May 2020' }),
    ).toEqual({ title: 1, author: 0.5, date: 1, quote: null })
  })

  it('finds quotations around their gaps', () => {
    expect(score({ quote: 'It rained all night … the wall gave way' }).quote).toBe(1)
    expect(score({ quote: 'The sun shone all day long' }).quote).toBe(0)
  })

  it('does not miss a quotation in a text it has not read', () => {
    const longer = { ...page, textLength: 20_000 }
    expect(scoreMatch(cite({ quote: 'The sun shone all day long' }), longer).quote).toBeNull()
  })

  it('takes the last word of a name without a comma', () => {
    expect(score({ author: 'Anna Rossi' }).author).toBe(1)
    expect(score({ author: 'Rossi, A.' }).author).toBe(1)
    expect(score({ vauthors: 'Rossi A, Li B' }).author).toBe(0.5)
  })
})

import type { SourceDocument } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { listCitations } from '../src/list-citations.ts'
import { veracite } from '../src/veracite.ts'

async function list(...documents: readonly SourceDocument[]): Promise<string> {
  return listCitations(await veracite({ documents, command: 'extract' }), {})
}

describe('listCitations', () => {
  it('shows where each citation stands, and its fields', async () => {
    const text = '<ref name="a">{{Cite web |title=T |url=http://a.example/ |date=}}</ref>'
    expect(await list({ path: 'a.wiki', text })).toBe(
      `a.wiki  1 citation

  1:15  cite web  ref a
    title  T
    url    http://a.example/
    date
`,
    )
  })

  it('tells articles apart, and says where there is nothing', async () => {
    const text = 'No sources.'
    expect(await list({ path: 'a.wiki', text }, { path: 'b.md', text })).toBe(
      'a.wiki  0 citations\n\nb.md  0 citations\n',
    )
  })

  it('lets nothing in the text act on the terminal', async () => {
    const text = '{{cite web |title=a\u001b[2J\u202eb |url=x}}'
    expect(await list({ path: '\u001b[31m.wiki', text })).not.toMatch(/[^\n\P{Cc}]|\u202e/u)
  })
})

import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findArticles } from '../../src/inputs/find-articles.ts'
import { makeFolder } from '../temporary-folder.ts'

async function pathsOf(inputs: readonly string[], cwd: string): Promise<string[]> {
  return (await findArticles(inputs, cwd)).map(({ path }) => path)
}

describe('findArticles', () => {
  it('takes a named file whatever its name is', async () => {
    const cwd = makeFolder({ 'notes.bak': 'x' })
    expect(await findArticles(['notes.bak'], cwd)).toEqual([{ path: 'notes.bak', named: true }])
  })

  it('searches a folder for articles, not for what belongs to tools', async () => {
    const cwd = makeFolder({
      'docs/b.wiki': 'x',
      'docs/deep/a.MD': 'x',
      'docs/picture.png': 'x',
      'docs/.git/c.md': 'x',
      'docs/node_modules/p/d.md': 'x',
    })
    expect(await pathsOf(['docs'], cwd)).toEqual(['docs/b.wiki', 'docs/deep/a.MD'])
    expect(await pathsOf(['.'], cwd)).toEqual(['docs/b.wiki', 'docs/deep/a.MD'])
    expect(await pathsOf([cwd], cwd)).toEqual([`${cwd}/docs/b.wiki`, `${cwd}/docs/deep/a.MD`])
  })

  it('lists the articles of a folder whose name looks like a glob', async () => {
    const cwd = makeFolder({ '[a] (b)/x.md': 'x' })
    expect(await pathsOf(['[a] (b)'], cwd)).toEqual(['[a] (b)/x.md'])
  })

  it('takes a file before a glob of the same name', async () => {
    const cwd = makeFolder({ 'draft[1].md': 'x', 'draft1.md': 'x' })
    expect(await pathsOf(['draft[1].md'], cwd)).toEqual(['draft[1].md'])
  })

  it('expands globs that the shell left alone, in a stable order', async () => {
    const cwd = makeFolder({ 'b.md': 'x', 'a.md': 'x', 'deep/c.md': 'x', 'd.txt': 'x' })
    expect(await pathsOf(['**/*.md'], cwd)).toEqual(['a.md', 'b.md', 'deep/c.md'])
    expect(await pathsOf([`${cwd}/*.md`], cwd)).toEqual([`${cwd}/a.md`, `${cwd}/b.md`])
  })

  it('lists an article once, by the name that it was first given', async () => {
    const cwd = makeFolder({ 'a.md': 'x', 'b.md': 'x' })
    expect(await pathsOf(['b.md', './b.md', '.', '-', '-'], cwd)).toEqual(['b.md', 'a.md', '-'])
  })

  it('leaves out what an input with ! matches', async () => {
    const cwd = makeFolder({ 'docs/a.md': 'x', 'docs/drafts/b.md': 'x' })
    expect(await pathsOf(['docs', '!docs/drafts/**'], cwd)).toEqual(['docs/a.md'])
    expect(await pathsOf(['**/*.md', '!**/drafts/**'], cwd)).toEqual(['docs/a.md'])
  })

  it('does not run in circles through links', async () => {
    const cwd = makeFolder({ 'docs/a.md': 'x' })
    symlinkSync('..', join(cwd, 'docs/up'))
    expect(await pathsOf(['docs'], cwd)).toEqual(['docs/a.md'])
  })

  it.each([
    ['absent.md', 'not-found', 'absent.md does not exist'],
    ['a.md/b.md', 'not-found', 'a.md/b.md does not exist'],
    ['pictures', 'no-articles', 'pictures is a folder without articles'],
    ['*.wiki', 'no-match', 'no file matches *.wiki'],
    ['a\u001b[31m\n.md', 'not-found', 'a\\u001b[31m\\u000a.md does not exist'],
  ])('refuses %j', async (input, code, message) => {
    const cwd = makeFolder({ 'a.md': 'x', 'pictures/p.png': 'x' })
    await expect(findArticles([input], cwd)).rejects.toMatchObject({
      name: 'InputError',
      code,
      message: expect.stringContaining(message),
    })
  })
})

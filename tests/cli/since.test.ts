import { execFileSync } from 'node:child_process'
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const cite = (page: string) => `{{cite web |url=https://example.org/${page}}}`
const lines = [`One.<ref>${cite('one')}</ref>`, '', `Two.<ref>${cite('two')}</ref>`, '', 'End.']

function git(cwd: string, ...args: readonly string[]): void {
  const author = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org']
  execFileSync('git', [...author, ...args], { cwd, stdio: 'pipe' })
}

/** A folder under git whose one commit has an article with a name that git and shells could misread. */
function makeRepository(): { readonly cwd: string; readonly article: string } {
  const article = 'Ä [b] "c".wiki'
  const cwd = makeFolder({ [article]: `${lines.join('\n')}\n` })
  git(cwd, 'init', '--quiet', '--initial-branch=main')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '--quiet', '--message=First')
  return { cwd, article }
}

async function citedSince(cwd: string, ...args: readonly string[]) {
  const { stdout, stderr } = await runVeracite(['lint', '--format=json', ...args], { cwd })
  expect(stderr).toBe('')
  const { files } = JSON.parse(stdout)
  return files.flatMap((file: { citations: { parameters: { value: string }[] }[] }) =>
    file.citations.map(({ parameters }) => parameters[0]?.value.split('/').at(-1)),
  )
}

describe('--since', () => {
  it('looks at nothing where nothing changed', async () => {
    const { cwd } = makeRepository()
    expect(await citedSince(cwd, '.', '--since=HEAD')).toEqual([])
  })

  it('looks at the citations in changed and in added lines', async () => {
    const { cwd, article } = makeRepository()
    const changed = [...lines.slice(0, 2), `Two!<ref>${cite('two')}</ref>`, '', cite('three')]
    writeFileSync(join(cwd, article), changed.join('\n'))
    expect(await citedSince(cwd, '.', '--since=HEAD')).toEqual(['two', 'three'])
    const { stdout } = await runVeracite(['lint', '.', '--since=HEAD', '--format=json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ summary: { citations: 2, errors: 2 } })
  })

  it('looks at a citation of many lines where one of them changed', async () => {
    const { cwd } = makeRepository()
    const long = '{{cite web\n|url=https://example.org/long\n|title=Old\n}}\n'
    writeFileSync(join(cwd, 'long.wiki'), long + cite('other'))
    git(cwd, 'add', '.')
    git(cwd, 'commit', '--quiet', '--message=Second')
    writeFileSync(join(cwd, 'long.wiki'), long.replace('Old', 'New') + cite('other'))
    expect(await citedSince(cwd, 'long.wiki', '--since=HEAD')).toEqual(['long'])
    expect(await citedSince(cwd, 'long.wiki', '--since=HEAD~1')).toEqual(['long', 'other'])
  })

  it('looks at all of an article that git does not know, and at a renamed one by its lines', async () => {
    const { cwd, article } = makeRepository()
    writeFileSync(join(cwd, 'new.wiki'), cite('new'))
    expect(await citedSince(cwd, '.', '--since=HEAD')).toEqual(['new'])
    renameSync(join(cwd, article), join(cwd, 'renamed.wiki'))
    git(cwd, 'add', '.')
    expect(await citedSince(cwd, '.', '--since=HEAD')).toEqual(['new', 'one', 'two'])
  })

  it('compares with where the branch left another one', async () => {
    const { cwd, article } = makeRepository()
    git(cwd, 'checkout', '--quiet', '-b', 'draft')
    git(cwd, 'checkout', '--quiet', 'main')
    writeFileSync(join(cwd, article), `${lines.join('\n')}\n${cite('main')}\n`)
    git(cwd, 'commit', '--quiet', '--all', '--message=Meanwhile')
    git(cwd, 'checkout', '--quiet', 'draft')
    writeFileSync(join(cwd, article), `${cite('draft')}\n${lines.join('\n')}\n`)
    expect(await citedSince(cwd, '.', '--since=main...')).toEqual(['draft'])
  })

  it.each([
    ['a revision that is none', ['a.wiki', '--since=nowhere'], 'no revision “nowhere”'],
    ['what git would take for an option', ['a.wiki', '--since=--output=x'], 'no revision'],
    ['standard input', ['-', '--since=HEAD'], '--since cannot tell'],
  ])('refuses %s', async (_name, args, message) => {
    const { cwd } = makeRepository()
    writeFileSync(join(cwd, 'a.wiki'), cite('a'))
    const { status, stderr } = await runVeracite(['lint', ...args], { cwd, input: cite('a') })
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('says that it needs a repository', async () => {
    const cwd = makeFolder({ 'a.wiki': cite('a') })
    const { status, stderr } = await runVeracite(['lint', 'a.wiki', '--since=HEAD'], {
      cwd,
      env: { GIT_CEILING_DIRECTORIES: cwd },
    })
    expect(status).toBe(2)
    expect(stderr).toContain('not a git repository')
  })
})

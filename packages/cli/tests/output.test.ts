import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTargets, requireWritable, writeText } from '../src/output.ts'
import { makeFolder } from './temporary-folder.ts'

describe('readTargets', () => {
  it('reports for people unless told otherwise', () => {
    expect(readTargets()).toEqual([{ format: 'pretty' }])
  })

  it('tells formats for the terminal from those for files', () => {
    expect(readTargets(['json', 'ndjson=a=b.ndjson'])).toEqual([
      { format: 'json' },
      { format: 'ndjson', file: 'a=b.ndjson' },
    ])
  })

  it('reports for people too where all else goes to files', () => {
    expect(readTargets(['json=a.json'])).toEqual([
      { format: 'pretty' },
      { format: 'json', file: 'a.json' },
    ])
  })

  it('lets the log for people and the one for a CI server stand together', () => {
    expect(readTargets(['pretty', 'github'])).toHaveLength(2)
  })

  it.each([
    [['jsn'], '--format does not know jsn; did you mean json?'],
    [['constructor'], '--format does not know constructor'],
    [['json='], '--format needs a file after the ='],
    [['json', 'pretty'], 'two reports cannot go to one place'],
    [['json=a', 'ndjson=a'], 'two reports cannot go to one place'],
  ])('refuses %j', (formats, message) => {
    expect(() => readTargets(formats)).toThrow(message)
  })
})

describe('requireWritable', () => {
  it('is content with a new file and with an old one, and touches neither', async () => {
    const cwd = makeFolder({ 'old.json': 'x' })
    await requireWritable('new.json', cwd)
    await requireWritable('old.json', cwd)
    expect(() => readFileSync(`${cwd}/new.json`)).toThrow('ENOENT')
    expect(readFileSync(`${cwd}/old.json`, 'utf8')).toBe('x')
  })

  it.each([
    ['absent/a.json', 'absent/a.json cannot be written: no such file or folder'],
    ['folder', 'folder cannot be written: it is a folder'],
    ['file/a.json', 'file/a.json cannot be written: a part of its path is not a folder'],
  ])('refuses %s', async (path, message) => {
    const cwd = makeFolder({ 'folder/x': '', file: '' })
    await expect(requireWritable(path, cwd)).rejects.toMatchObject({
      name: 'InputError',
      code: 'not-writable',
      message,
    })
    await expect(writeText(path, cwd, '')).rejects.toMatchObject({ code: 'not-writable', message })
  })
})

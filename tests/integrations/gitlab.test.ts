import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeFolder } from '../cli/start-veracite.js'
import { installNpxShim } from './npx-shim.js'

const file = new URL('../../integrations/gitlab-ci.yml', import.meta.url)
const { variables, veracite } = parse(readFileSync(file, 'utf8'))

it('writes the reports that the GitLab template collects', () => {
  const cwd = makeFolder({ 'articles/a.wiki': '{{cite web |url=https://example.org/one}}\n' })
  const { status } = spawnSync('bash', ['-eo', 'pipefail', '-c', veracite.script.join('\n')], {
    cwd,
    env: {
      ...variables,
      VERACITE_COMMAND: 'lint',
      VERACITE_ARTICLES: 'articles',
      PATH: installNpxShim(makeFolder({})),
    },
  })
  expect(status).toBe(1)
  const { codequality, junit } = veracite.artifacts.reports
  const [issue] = JSON.parse(readFileSync(join(cwd, codequality), 'utf8'))
  expect(issue).toMatchObject({
    check_name: 'missing-title',
    location: { path: 'articles/a.wiki', lines: { begin: 1 } },
  })
  expect(readFileSync(join(cwd, junit), 'utf8')).toContain('<testsuites')
})

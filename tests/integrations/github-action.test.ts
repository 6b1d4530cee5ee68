import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeFolder } from '../cli/start-veracite.js'
import { installNpxShim } from './npx-shim.js'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      readonly run: string
      readonly shell: string
      readonly env: Readonly<Record<string, string>>
    }[]
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))

/** Runs the action's one step as GitHub's runner does: expressions filled in, the rest in files. */
function runAction(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
) {
  const folder = makeFolder({ summary: 'Before.\n', output: '' })
  const workspace = makeFolder(files)
  const [step] = action.runs.steps
  const env = Object.entries(step?.env ?? {}).map(([name, text]) => [
    name,
    text.replace(/\$\{\{ (\S+) \}\}/, (_, expression: string) => {
      if (expression === 'github.action_path') return root
      const input = expression.replace('inputs.', '')
      return inputs[input] ?? action.inputs[input]?.default ?? ''
    }),
  ])
  const { status, stdout } = spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(env),
      PATH: installNpxShim(folder),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_OUTPUT: join(folder, 'output'),
      RUNNER_TEMP: folder,
    },
  })
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  return { status, stdout, summary: read('summary'), output: read('output'), workspace }
}

const article = '{{cite web |url=https://example.org/one}}\n'

describe('the GitHub Action', () => {
  it('is one composite step', () => {
    expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] })
  })

  it('annotates the lines, adds to the summary and hands on the report', () => {
    const { status, stdout, summary, output } = runAction(
      { command: 'lint' },
      { 'a.wiki': article },
    )
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=a\.wiki,line=1,.*title=missing-title::/m)
    expect(summary).toMatch(/^Before\.\n[\s\S]*## Veracite: 1 error/)
    const report = /^report=(.+)$/m.exec(output)?.[1] ?? ''
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ summary: { errors: 1 } })
  })

  it('passes with what the options allow', () => {
    const options = '--rule\nmissing-title=warn\n\n--no-config'
    const { status } = runAction({ command: 'lint', options }, { 'a.wiki': article })
    expect(status).toBe(0)
  })

  it('takes each line for one article, whatever is in it', () => {
    const names = ['a b.wiki', '$(touch made).wiki', "'`touch made`.wiki"]
    const files = Object.fromEntries(names.map((name) => [name, article]))
    const inputs = { command: 'lint', articles: names.map((name) => `./${name}`).join('\n') }
    const { summary, workspace } = runAction(inputs, files)
    expect(summary).toContain('3 files')
    expect(() => writeFileSync(join(workspace, 'made'), '', { flag: 'wx' })).not.toThrow()
  })

  it('runs nothing but check and lint', () => {
    const { status, stdout } = runAction({ command: 'init; touch made' }, { 'a.wiki': article })
    expect(status).toBe(2)
    expect(stdout).toBe('::error::command must be check or lint\n')
  })
})

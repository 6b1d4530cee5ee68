import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { PageChoice } from '@veracite/audit/inputs'

/**
 * What is audited, in words that are the same whenever the same is: files and folders by their whole paths, and
 * which of their pages count.
 */
export async function nameInputs(
  inputs: readonly string[],
  {
    cwd,
    namespaces = [0],
    redirects = false,
    categoryDepth = 0,
  }: PageChoice & { readonly cwd: string },
): Promise<string> {
  const names = await Promise.all(inputs.map((input) => nameInput(input, cwd)))
  const choice = [
    ...(String(namespaces) === '0' ? [] : [`--namespace ${String(namespaces)}`]),
    ...(redirects ? ['--redirects'] : []),
    ...(categoryDepth > 0 ? [`--category-depth ${categoryDepth}`] : []),
  ]
  return [...names, ...choice].join(' ')
}

async function nameInput(input: string, cwd: string): Promise<string> {
  const file = resolve(cwd, input)
  return (await stat(file).catch(() => undefined)) ? file : input
}

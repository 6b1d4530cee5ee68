/** The programs of the system that these tests need, by the variable that names each. */
const variables = {
  browser: 'VERACITE_CHROMIUM',
  wayback: 'VERACITE_WAYBACK',
  python: 'VERACITE_PYTHON',
  preCommit: 'VERACITE_PRE_COMMIT',
  php: 'VERACITE_PHP',
  mediawiki: 'VERACITE_MEDIAWIKI',
} as const

/**
 * The path of a program that `.ci/run` installs.
 *
 * @throws {Error} where the environment does not name it: a missing program is a failure, not a skip
 */
export function programPath(program: keyof typeof variables): string {
  const variable = variables[program]
  const path = process.env[variable]
  if (path === undefined) throw new Error(`${variable} names no ${program}: run .ci/run`)
  return path
}

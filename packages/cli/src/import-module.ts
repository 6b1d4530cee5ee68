/** Imports a module of the user's, in JavaScript or TypeScript; what it exports by name. */
export async function importModule(file: string): Promise<unknown> {
  // Loaded here because it takes a while, and most runs have no such file.
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false })
  return jiti.import(file)
}

/** Longer than any name. */
const longestName = 300

/** Finds a byline or a title such as “Dr.” before a name. */
export function findPrefix(name: string): string | undefined {
  if (name.length > longestName) return undefined
  const form = /^(?:by|dr\.?|prof\.?|professor|mr\.|mrs\.|ms\.)(?=\s+\p{Lu}\S*\s+\p{L})/iu
  return form.exec(name)?.[0]
}

/** Finds a role such as “(ed.)” or “edited by” in a name. */
export function findRole(name: string): string | undefined {
  if (name.length > longestName) return undefined
  const role = roles.map((form) => form.exec(name)?.[0]).find((found) => found !== undefined)
  return role?.replace(/^[,;\s]+|(?<!\s)\s+$/g, '')
}

const roles: readonly RegExp[] = [
  /[([]\s{0,5}(?:general |chief )?ed(?:itor|itors|s)?\.?\s{0,5}[)\]]/i,
  /\bedited by\b/i,
  /[,;]\s{0,5}ed(?:itor|itors|s)?\.?$/i,
  /\seds?\.$/i,
]

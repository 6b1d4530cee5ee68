/** Mends an address with two schemes, half a one or none; `undefined` where that is not its fault. */
export function repairScheme(written: string): string | undefined {
  const doubled = /^(?:https?:?\/{0,2}){1,3}(?=https?:\/\/\S)/i.exec(written)
  if (doubled) return written.slice(doubled[0].length)
  const broken = /^(https?):?\/{0,3}(?=[a-z0-9-]+\.[a-z])/i.exec(written)
  if (broken && !/^https?:\/\/[^/]/i.test(written)) {
    return `${broken[1]?.toLowerCase()}://${written.slice(broken[0].length)}`
  }
  return /^www\.[a-z0-9-]+\.[a-z]\S*$/i.test(written) ? `http://${written}` : undefined
}

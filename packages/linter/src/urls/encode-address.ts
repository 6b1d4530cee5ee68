/** The address with the characters encoded that would break a link in wikitext; everything else byte for byte. */
export function encodeAddress(url: string): string {
  if (!/[[\]"<>]/.test(url)) return url
  const host = /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? ''
  return host + url.slice(host.length).replace(/[[\]"<>]/g, (mark) => encodeURIComponent(mark))
}

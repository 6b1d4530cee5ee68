/**
 * A URL without the user name and password it may carry, also inside an archive URL.
 * For the addresses of sources and answers; the values of parameters stay as the article has them.
 */
export function redactUrl(url: string): string {
  return url.replace(/\/\/[^/?#\s@]+@/g, '//')
}

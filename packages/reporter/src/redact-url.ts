/**
 * A URL without the user name and password it may carry, also inside an archive URL.
 * For addresses the network answered with; what the article itself says stays as written.
 */
export function redactUrl(url: string): string {
  return url.replace(/\/\/[^/?#\s@]+@/g, '//')
}

/** Takes off the label that a template adds to a page, volume, issue or edition by itself. */
export function stripLabel(written: string): string {
  return written
    .replace(
      /^(?:pages?|pgs?|pp?|volumes?|vols?|issues?|iss|numbers?|nos?|nr|n)(?:[.:=]|&nbsp;|\s)*(?=\S)/i,
      '',
    )
    .replace(/(?<!\s)\s*(?<![a-zA-Z])ed(?:n?\.?|ition)$/i, '')
}

import { escapeMarkup } from '../escape-markup.js'
import { hashOf } from './hash-of.js'

/** What a self-contained page is made of. */
export interface PageParts {
  /** As plain text. */
  readonly title: string
  readonly style: string
  /** @default none */
  readonly script?: string
  /** The program that made it, as plain text. @default none is named */
  readonly generator?: string
  /** Its markup. */
  readonly body: string
}

/** A page that asks no network: whatever slips through an escape, only its own script and style may act. */
export function composePage({ title, style, script, generator, body }: PageParts): string {
  const allowed = [
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    `style-src '${hashOf(style)}'`,
  ]
  const policy = `default-src 'none'; ${allowed.join('; ')}; base-uri 'none'; form-action 'none'`
  const made =
    generator === undefined ? '' : `<meta name="generator" content="${escapeMarkup(generator)}">\n`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
${made}<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}

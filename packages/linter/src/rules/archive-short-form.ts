import type { ArchiveUrl } from '@veracite/archives/archive-url'
import type { Citation, Fix, Parameter, Rule, RunContext } from '@veracite/core'
import { renameCopy, seenTimestamp } from '../archive/name-copy.js'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { defineRule } from '../define-rule.js'
import { exampleVerdict } from '../verdicts/example-verdict.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'archive-short-form',
    description: 'A short address of a copy, which hides what it is of',
    rationale:
      'When the archive fails, nobody can tell from a short address which page it was, nor when it was copied.',
    messages: {
      short: 'The address tells neither the page nor its time; use the long form, which holds both',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/AbC12 |archive-date=2010-01-02}}',
        },
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/AbC12 |archive-date=2010-01-02}}',
          verdicts: [
            exampleVerdict({
              archive: {
                status: 'cited',
                url: 'https://archive.today/AbC12',
                timestamp: '20100102030405',
                archive: 'archive-today',
              },
            }),
          ],
          fixed:
            '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://archive.today/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
      good: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides |archive-url=https://web.archive.org/web/20100102030405/https://example.org/tides |archive-date=2010-01-02}}',
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
    parameters: ['archive-url'],
  },
  create: (context) => ({
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const copy = parameter && readArchiveUrl(context, parameter)
      if (!parameter || !copy || !(copy.form === 'id' && copy.archive === 'archive-today')) return
      const fix = nameCopy(context, citation, { parameter, copy })
      context.report({
        messageId: 'short',
        span: parameter.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})

/** The long address, where a check has seen which copy the short one leads to. */
function nameCopy(
  run: RunContext,
  citation: Citation,
  { parameter, copy }: { parameter: Parameter; copy: ArchiveUrl },
): Fix | undefined {
  const timestamp = seenTimestamp(run, citation)
  const url = citation.parameters.findLast(({ name }) => name === 'url')?.value ?? ''
  if (timestamp === undefined || url === '') return undefined
  return renameCopy(citation, parameter, `https://${copy.host}/${timestamp}/${url}`)
}

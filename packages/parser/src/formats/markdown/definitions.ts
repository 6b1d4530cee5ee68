const definition = /^ {0,3}\[((?!\^)[^[\]\\]{1,200})\]:[ \t]*\S.{0,2000}$/gm
const use = /\[([^[\]\\]{1,200})\]/g

/** The definitions of a document that links anywhere in it may name: `[label]: address`. */
export class DefinitionList {
  private readonly lines: ReadonlyMap<string, string>

  constructor(text: string) {
    const lines = new Map<string, string>()
    for (const { 0: line, 1: label = '' } of text.matchAll(definition)) {
      const key = normalizeLabel(label)
      // Of several the first counts.
      if (!lines.has(key)) lines.set(key, line)
    }
    this.lines = lines
  }

  /** Writes the definitions that a piece of the document may use, to be added at its end. */
  writeUsed(piece: string): string {
    const used = new Set<string>()
    for (const { 1: label = '' } of piece.matchAll(use)) {
      const line = this.lines.get(normalizeLabel(label))
      if (line !== undefined) used.add(line)
    }
    return used.size === 0 ? '' : `\n\n${[...used].join('\n')}\n`
  }
}

function normalizeLabel(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

// Lists of words that a data file has as one text, with what separates them.

/** A list of words that is written as one text, with what separates them. */
export function listIn(source, name) {
  const [, head = '', list = ''] =
    new RegExp(`(export const ${name}\\b[^\`]*\`\\n)([^\`]*)\``).exec(source) ?? []
  return { head, list }
}

/** The words of such a text. */
export function splitWords(list, separator) {
  const text =
    separator === '|' ? list.replaceAll('\n', '') : list.trim().replace(/\n */g, separator)
  return text.split(separator).filter((word) => word !== '')
}

/** Lines of up to a hundred characters; of words that take one each, one each. */
function wrap(words, separator) {
  if (separator === '\n') return words
  const end = separator.trim()
  return words
    .reduce((lines, word) => {
      const last = lines.at(-1)
      if (last === undefined || last.length + word.length > 97) lines.push(word + end)
      else lines[lines.length - 1] = `${last}${end === '' ? ' ' : ''}${word}${end}`
      return lines
    }, [])
    .map((line, index, { length }) =>
      index === length - 1 && end !== '' ? line.slice(0, -1) : line,
    )
}

/** Adds words to a list, in order, and says where they come from. */
export function addWords(source, name, { words, separator, origin }) {
  const { head, list } = listIn(source, name)
  const indent = /^ */.exec(list)?.[0] ?? ''
  const known = splitWords(list, separator)
  const all = [...new Set([...known, ...words])].sort()
  const wrapped = wrap(all, separator).map((line) => `${indent}${line}\n`)
  const note = `// ${words.length} of ${name}: ${origin}.\n`
  return `${note}${source.replace(head + list, () => head + wrapped.join(''))}`
}

import { isValidArxiv } from './article-numbers.js'
import { isValidJstor, isValidLccn, isValidOpenLibrary } from './library-numbers.js'

/** What may be written around an identifier, and how to tell what is left from anything else. */
interface IdentifierForm {
  readonly around: readonly RegExp[]
  readonly isValid: (value: string) => boolean
}

const number = (value: string): boolean => /^[1-9]\d*$/.test(value)

const forms: Readonly<Record<string, IdentifierForm>> = {
  arxiv: {
    around: [/^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\//i, /^arxiv\s*:\s*/i, /\.pdf$/i],
    isValid: isValidArxiv,
  },
  jstor: {
    around: [/^(?:https?:\/\/)?(?:www\.)?jstor\.org\/(?:stable|pss)\//i, /^jstor\s*:?\s*/i],
    isValid: (value) => isValidJstor(value) && /^(?:10\.\d+\/)?[\w.]+$/.test(value),
  },
  lccn: {
    around: [/^(?:https?:\/\/)?(?:www\.)?lccn\.loc\.gov\//i, /^lccn\s*:?\s*/i],
    isValid: isValidLccn,
  },
  oclc: {
    around: [/^(?:https?:\/\/)?(?:www\.)?worldcat\.org\/oclc\//i, /^oclc\s*[:#]?\s*/i],
    isValid: number,
  },
  ol: {
    around: [
      /^(?:https?:\/\/)?(?:www\.)?openlibrary\.org\/(?:books|works|authors)\//i,
      /\/$/,
      /^ol\s+/i,
    ],
    isValid: isValidOpenLibrary,
  },
  pmc: {
    around: [
      /^(?:https?:\/\/)?(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\//i,
      /\/$/,
      /^pmc\s*(?:id)?\s*:?\s*/i,
    ],
    isValid: number,
  },
  pmid: {
    around: [
      /^(?:https?:\/\/)?(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\//i,
      /\/$/,
      /^pmid\s*:?\s*/i,
    ],
    isValid: number,
  },
}

/** Takes off the label or the address that an identifier stands in, where that makes it a good one. */
export function cleanIdentifier(name: string, written: string): string | undefined {
  const form = forms[name === 'eprint' ? 'arxiv' : name]
  if (!form) return undefined
  const cleaned = form.around.reduce((value, part) => value.replace(part, ''), written).trim()
  return cleaned !== written && form.isValid(cleaned) ? cleaned : undefined
}

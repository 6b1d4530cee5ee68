import type { Cs1Version } from '@veracite/core'

/** Identifiers that are numbers given out in order. */
export type NumberedIdentifier = 'pmc' | 'pmid' | 'ssrn' | 's2cid' | 'osti' | 'rfc' | 'oclc'

/**
 * The largest number that is plausible for each, by version of Module:Citation/CS1: its
 * Configuration of September 2022, and its Identifier limits of 2025.
 */
export const identifierLimits: Readonly<
  Record<Cs1Version, Readonly<Record<NumberedIdentifier, number>>>
> = {
  2022: {
    pmc: 9_500_000,
    pmid: 36_400_000,
    ssrn: 4_200_000,
    s2cid: 254_000_000,
    osti: 23_010_000,
    rfc: 9300,
    oclc: 9_999_999_999,
  },
  2025: {
    pmc: 11_900_000,
    pmid: 40_400_000,
    ssrn: 5_200_000,
    s2cid: 276_000_000,
    osti: 23_010_000,
    rfc: 9300,
    oclc: 10_450_000_000,
  },
}

/** Countries that Amazon sells in, by the end of its host name; facts of Module:Citation/CS1, 2022. */
export const amazonDomains: ReadonlySet<string> = new Set(
  (
    'ae au br ca cn co.jp co.uk co.za com com.au com.be com.br com.mx com.sg com.tr de eg es fr in it ' +
    'jp mx nl pl sa se sg tr uk us z.cn'
  ).split(' '),
)

/** The parameters that say whether the copy that an identifier leads to is free to read. */
export const accessParameters: ReadonlyMap<string, string> = new Map(
  ['bibcode', 'doi', 'hdl', 'jstor', 'ol', 'osti', 's2cid', 'ssrn'].map((name) => [
    name,
    `${name}-access`,
  ]),
)

/** Identifiers whose parameters may be written in capitals too. */
const written =
  'asin doi eissn hdl isbn ismn issn jfm jstor lccn mr oclc ol osti pmc pmid rfc s2cid sbn ssrn zbl'

/** Identifiers whose parameters may not. */
const onlyLowerCase = 'bibcode biorxiv citeseerx medrxiv message-id'

/** The names of the parameters of each identifier; the first that is given counts. */
export const identifierNames: ReadonlyMap<string, readonly string[]> = new Map<
  string,
  readonly string[]
>([
  ['arxiv', ['arxiv', 'eprint']],
  ...onlyLowerCase.split(' ').map((name) => [name, [name]] as const),
  ...written.split(' ').map((name) => [name, [name, name.toUpperCase()]] as const),
])

/** The identifier that each parameter gives, or says something of. */
export const identifierOfParameter: ReadonlyMap<string, string> = new Map([
  ...[...identifierNames].flatMap(([name, names]) => names.map((one) => [one, name] as const)),
  ...[...accessParameters].map(([name, access]) => [access, name] as const),
])

/**
 * The numbers of DOI registrants all of whose articles are free to read. The larger open-access
 * publishers, by Crossref's list of prefixes, 2025.
 */
export const freeRegistrants: ReadonlySet<string> = new Set([
  '1155', // Hindawi
  '1186', // BioMed Central
  '1371', // Public Library of Science
  '2196', // JMIR
  '3389', // Frontiers
  '3390', // MDPI
  '3897', // Pensoft
  '7554', // eLife
  '7717', // PeerJ
  '12688', // F1000 and Wellcome Open Research
])

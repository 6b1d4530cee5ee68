import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Diagnostic, ReportFile } from '@veracite/core'

/** Hexadecimal digits kept of a SHA-256: 128 bits, far beyond any chance of two alike. */
const digits = 32

/**
 * A fingerprint for each diagnostic of a file: the same in every run and after edits elsewhere in the file, different for
 * any two diagnostics of a report. Made of the path, the rule, the citation and the text found fault with, never of a line.
 */
export function fingerprintDiagnostics(
  file: Pick<ReportFile, 'path' | 'text' | 'diagnostics'>,
): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>()
  const fingerprints = new Map<Diagnostic, string>()
  for (const diagnostic of file.diagnostics) {
    const { ruleId, messageId, citationId = '', span } = diagnostic
    const text = file.text.slice(span.start.offset, span.end.offset)
    const key = JSON.stringify([file.path, ruleId, messageId, citationId, text])
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    const hash = bytesToHex(sha256(utf8ToBytes(`${key}${count}`)))
    fingerprints.set(diagnostic, hash.slice(0, digits))
  }
  return fingerprints
}

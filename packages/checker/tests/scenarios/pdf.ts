/** A small document in PDF, of one page. */
export function pdf({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}): Uint8Array {
  const text = lines.map((line, index) => `BT /F1 12 Tf 72 ${760 - index * 16} Td (${line}) Tj ET`)
  const content = text.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${title}) >>`,
  ]
  return Buffer.from(assemble(objects, '/Info 6 0 R'), 'latin1')
}

/** A document of some objects, the first of which is its catalog. */
export function assemble(objects: readonly string[], trailer = ''): string {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`
}

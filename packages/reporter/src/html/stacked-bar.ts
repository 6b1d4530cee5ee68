/** One kind of the things that a stacked bar counts; the class gives its tone. */
export interface BarPart {
  readonly name: string
  readonly count: number
}

/** The least part of a bar, in thousandths, that a reader still sees. */
const leastWidth = 8

const wholeWidth = 1000

/** How many there are of each kind, as one bar; kinds of which there are none are left out, rare ones stay in sight. */
export function drawStackedBar(label: string, parts: readonly BarPart[]): string {
  const present = parts.filter(({ count }) => count > 0)
  const total = present.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return ''
  const room = wholeWidth - leastWidth * present.length
  let x = 0
  const rects = present.map(({ name, count }) => {
    const width = leastWidth + (room * count) / total
    const rect = `<rect class="${name}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="1"><title>${count} ${name}</title></rect>`
    x += width
    return rect
  })
  const words = present.map(({ name, count }) => `${count} ${name}`).join(', ')
  return `<svg class="bar" viewBox="0 0 ${wholeWidth} 1" preserveAspectRatio="none" role="img" aria-label="${label}: ${words}">${rects.join('')}</svg>`
}

// The functions of this file run in the reader's browser: the report embeds their text. They may use each other and the
// document, and nothing else.

/** A citation's row, and what filters ask of it. */
export interface Row {
  readonly element: HTMLElement
  readonly details: HTMLDetailsElement
  readonly data: DOMStringMap
  readonly block: Block
  /** Everything it says, in lower case; absent until it is first searched. */
  text?: string
}

/** Rows that stand together, and how many of them are shown. */
interface Block {
  readonly element: HTMLElement
  readonly file: HTMLElement | null
  shown: number
}

/** What the reader asked for. */
interface Wanted {
  readonly words: readonly string[]
  readonly health: ReadonlySet<string>
  readonly worst: ReadonlySet<string>
  readonly severity: ReadonlySet<string>
  readonly rule: string
  readonly file: string
  readonly fix: boolean
}

export function findElement(id: string): HTMLElement | null {
  return document.getElementById(id)
}

export function say(words: string): void {
  const status = findElement('status')
  if (status !== null) status.textContent = words
}

export function listRows(): Row[] {
  const blocks = document.querySelectorAll<HTMLElement>('.block')
  return Array.from(blocks).flatMap((element) => {
    const block = { element, file: element.closest<HTMLElement>('.file'), shown: 0 }
    const rows = Array.from(element.children) as HTMLElement[]
    block.shown = rows.length
    reserve(block)
    return rows.map((row): Row => {
      const details = row.firstElementChild as HTMLDetailsElement
      return { element: row, details, data: row.dataset, block }
    })
  })
}

/** The row that an element is in: rows are numbered. */
export function rowOf(rows: readonly Row[], element: Element): Row | undefined {
  return rows[Number(element.closest('.row')?.id.slice(1) ?? -1)]
}

/** Tells the browser how high a block is about, which it needs before it lays the block out. */
function reserve({ element, shown }: Block): void {
  element.style.containIntrinsicSize = `auto none auto ${(shown * 3.9).toFixed(1)}rem`
}

/** The details stand there as text until they are first wanted: ten thousand at once would take long. */
export function unfold({ details }: Row): void {
  const folded = details.querySelector(':scope > noscript')
  if (folded === null) return
  const template = document.createElement('template')
  template.innerHTML = folded.textContent ?? ''
  folded.replaceWith(template.content)
}

function textOf(row: Row): string {
  if (row.text !== undefined) return row.text
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  const plain = (row.details.textContent ?? '')
    .replace(/ data-copy="[^"]*"/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] ?? ' ')
  const path = row.block.file?.querySelector('h2 bdi')?.textContent ?? ''
  row.text = `${path} ${plain}`.toLowerCase()
  return row.text
}

/** Prepares the search while the reader does nothing. */
export function prepare(rows: readonly Row[], from: number): void {
  const until = performance.now() + 8
  let index = from
  while (index < rows.length && performance.now() < until) {
    const row = rows[index]
    if (row !== undefined) textOf(row)
    index += 1
  }
  if (index < rows.length) setTimeout(() => prepare(rows, index), 16)
}

function readWanted(form: HTMLFormElement): Wanted {
  const data = new FormData(form)
  const all = (name: string): ReadonlySet<string> => new Set(data.getAll(name).map(String))
  const words = String(data.get('words') ?? '').toLowerCase()
  return {
    words: words.split(/\s+/).filter((word) => word !== ''),
    health: all('health'),
    worst: all('worst'),
    severity: all('severity'),
    rule: String(data.get('rule') ?? ''),
    file: String(data.get('file') ?? ''),
    fix: data.has('fix'),
  }
}

function isWanted(row: Row, wanted: Wanted): boolean {
  const { data, block } = row
  const one = (name: string): string => data[name] ?? ''
  return (
    (wanted.health.size === 0 || wanted.health.has(one('health'))) &&
    (wanted.worst.size === 0 || wanted.worst.has(one('worst'))) &&
    (wanted.severity.size === 0 ||
      one('severity')
        .split(' ')
        .some((severity) => wanted.severity.has(severity))) &&
    (wanted.rule === '' || one('rule').split('\n').includes(wanted.rule)) &&
    (wanted.file === '' || block.file?.id === wanted.file) &&
    (!wanted.fix || data['fix'] !== undefined) &&
    wanted.words.every((word) => textOf(row).includes(word))
  )
}

export function filterRows(rows: readonly Row[], form: HTMLFormElement): void {
  const wanted = readWanted(form)
  const blocks = new Map<Block, number>()
  const files = new Map<HTMLElement, number>()
  for (const { block } of rows) if (!blocks.has(block)) blocks.set(block, block.shown)
  for (const block of blocks.keys()) block.shown = 0
  let shown = 0
  for (const row of rows) {
    const matches = isWanted(row, wanted)
    if (row.element.hidden === matches) row.element.hidden = !matches
    if (matches) {
      shown += 1
      row.block.shown += 1
    }
  }
  for (const [block, before] of blocks) {
    reserve(block)
    const few = 5
    // A block that was in sight would be laid out with all that it gains, far below the end of the window.
    if (block.shown === 0 || block.shown > before + few) block.element.hidden = true
    if (block.file !== null) files.set(block.file, (files.get(block.file) ?? 0) + block.shown)
  }
  for (const [file, count] of files) if (count === 0) file.hidden = true
  cancelAnimationFrame(Number(form.dataset['frame']))
  clearTimeout(Number(form.dataset['timer']))
  showBlocks(Array.from(blocks.keys()).filter(isDue), { form, atOnce: 2 })
  const nothing = findElement('nothing')
  if (nothing !== null) nothing.hidden = shown > 0
  say(`${shown} of ${rows.length} shown`)
}

function isDue({ element, file, shown }: Block): boolean {
  return shown > 0 && (element.hidden !== false || file?.hidden === true)
}

/** Shows the first blocks at once and the others frame by frame: to lay out thousands of rows takes longer than readers wait. */
function showBlocks(
  blocks: readonly Block[],
  { form, atOnce }: { readonly form: HTMLFormElement; readonly atOnce: number },
): void {
  for (const { element, file } of blocks.slice(0, atOnce)) {
    element.hidden = false
    if (file !== null) file.hidden = false
  }
  const rest = blocks.slice(atOnce)
  if (rest.length === 0) return
  const later = (): void => showBlocks(rest, { form, atOnce: 10 })
  const afterwards = (): void => {
    form.dataset['timer'] = String(setTimeout(later))
  }
  form.dataset['frame'] = String(requestAnimationFrame(afterwards))
}

/** What the script of the page takes from here. */
export const filterFunctions: readonly ((...given: never) => unknown)[] = [
  findElement,
  say,
  listRows,
  rowOf,
  reserve,
  unfold,
  textOf,
  prepare,
  readWanted,
  isWanted,
  filterRows,
  isDue,
  showBlocks,
]

import { render } from '@veracite/reporter'
import { refuseStdin } from '../changes/refuse-stdin.js'
import type { Request } from '../context.js'
import { readInputs, readOneByOne } from '../inputs/read-inputs.js'
import { listCitations } from '../list-citations.js'
import { readTargets, requireWritable, writeReports } from '../output.js'
import { isStreamed, streamReports } from '../stream-reports.js'
import { veracite } from '../veracite.js'

/** `veracite extract`: the citations themselves. */
export async function extract(request: Request): Promise<number> {
  const { operands, settings, context } = request
  const targets = readTargets(settings.format)
  for (const { file } of targets) if (file !== undefined) await requireWritable(file, context.cwd)
  refuseStdin(operands, settings)
  const read = { ...context, ...settings }
  const isPassing = targets.every(isStreamed)
  const documents = isPassing ? readOneByOne(operands, read) : await readInputs(operands, read)
  const { syntax, packs, overrides, since } = settings
  const streams = streamReports(targets, request)
  const report = await veracite({
    ...(syntax && { syntax }),
    ...(packs && { packs }),
    ...(overrides && { overrides }),
    ...(since !== undefined && { since }),
    command: 'extract',
    documents,
    keep: isPassing ? 'summary' : 'files',
    cwd: context.cwd,
    signal: context.signal,
    ...streams.listener,
  })
  streams.close()
  await writeReports(
    targets.filter((target) => !isStreamed(target)),
    (format, options) =>
      format === 'pretty' ? listCitations(report, options) : render(report, format, options),
    request,
  )
  return 0
}

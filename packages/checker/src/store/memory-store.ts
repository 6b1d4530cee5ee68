import type { EvidenceStore, RecordKind, StoredRecord } from '@veracite/core'
import { maxValueLength } from './limits.js'

/** Records kept before the one written first is dropped. */
const maxRecords = 10_000

/** A store that lasts as long as the process. */
export function createMemoryStore(): EvidenceStore {
  const records = new Map<string, StoredRecord>()

  function put(place: string, record: StoredRecord): void {
    records.delete(place)
    if (record.value.length <= maxValueLength) records.set(place, record)
    const oldest = records.keys().next()
    if (records.size > maxRecords && !oldest.done) records.delete(oldest.value)
  }

  return {
    read: async (kind, key) => records.get(placeOf(kind, key)),
    write: async (kind, key, record) => put(placeOf(kind, key), record),
    async update(kind, key, change) {
      const place = placeOf(kind, key)
      const changed = change(records.get(place))
      if (changed !== undefined) put(place, changed)
      return records.get(place)
    },
    close: async () => undefined,
  }
}

function placeOf(kind: RecordKind, key: string): string {
  return `${kind} ${key}`
}

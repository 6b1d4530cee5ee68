const milliseconds: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
}

/** The milliseconds that `30m`, `12h`, `1d` or `0` stand for; `undefined` for anything else. */
export function readDuration(text: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d{1,6})([smhdw])$/.exec(text) ?? []
  const unitLength = milliseconds[unit]
  if (text === '0') return 0
  return unitLength === undefined ? undefined : Number(number) * unitLength
}

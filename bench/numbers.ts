export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which this share of them lies; between two, in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN]
  return below + (above - below) * (place - Math.floor(place))
}

/** “0.81 – 0.86 – 0.90”: the least, the median and the most of several runs. */
export function spread(values: readonly number[], write = ratio): string {
  return [Math.min(...values), median(values), Math.max(...values)].map(write).join(' – ')
}

export function ratio(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2)
}

export function milliseconds(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`
}

export function seconds(value: number): string {
  return `${value.toFixed(value >= 10 ? 0 : 2)} s`
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

/** One line of the table: a budget and what was measured. */
export type Figure = {
  budget: string
  /** What the budget allows. */
  limit: string
  figure: string
  /** To what the figure is compared in the same run. */
  ratio?: string
  /** Least, median and most of several runs. */
  noise?: string
  /** Undefined: no budget is set for it, it is there to compare. */
  met: boolean | undefined
}

/** One benchmark: what to call it on the command line, and how to take its figures. */
export type Bench = { name: string; run(options: Options): Promise<Figure[]> }

export type Options = {
  /** Numbers of resources, the smallest first. */
  sizes: readonly number[]
  /** Says what is going on, apart from the table. */
  say(line: string): void
}

const heads = ['budget', 'allowed', 'measured', 'ratio', 'least – median – most', 'met']

/** A Markdown table, aligned so that it reads as it is. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ budget, limit, figure, ratio = '', noise = '', met }) => [
    budget,
    limit,
    figure,
    ratio,
    noise,
    met === undefined ? '–' : met ? 'yes' : '**no**',
  ])
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

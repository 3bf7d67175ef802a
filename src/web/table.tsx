import type { Child } from 'hono/jsx'
import { type Language, messages } from '#languages'

type TableProps = {
  language: Language
  /** What the table tells; shown above it unless `captionHidden`. */
  caption: string
  captionHidden?: boolean
  head: readonly Child[]
  /** The first cell of each row is its header. */
  rows: readonly (readonly Child[])[]
}

/** A table that scrolls in its own box when it is wider than the page. */
export function Table({ language, caption, captionHidden = false, head, rows }: TableProps) {
  return (
    <section class="table" aria-label={`${messages(language)('table.label')}: ${caption}`} tabindex={0}>
      <table>
        <caption class={captionHidden ? 'hidden-text' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Lines in the list of sources of a file's page that lack an address to check them at, or a date; a date may be said to be unknown. */
export function unsourcedFacts(html: string): string[] {
  const [, list] = /id="sources"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? []
  if (list === undefined) return ['there is no list of sources']
  return [...list.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].flatMap(([, row = '']) => {
    const [event = '', date = '', source = ''] = [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(
      ([, cell = '']) => cell,
    )
    const isDated = /<time datetime="\d{4}/.test(date) || /date not known|no date yet/.test(date)
    return isDated && /<a href="https?:\/\//.test(source) ? [] : [event]
  })
}

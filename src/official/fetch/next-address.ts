/**
 * Where a redirect may lead: to a host of the base addresses, and no other. A step down to http is taken back up, since sources send
 * readers there that they also answer on https.
 *
 * @returns the address, or a sentence why not
 */
export function nextAddress(
  location: string | undefined,
  from: URL,
  bases: readonly string[],
): URL | { readonly refused: string } {
  const to = location === undefined ? null : URL.parse(location, from.href)
  if (to === null) return { refused: 'it was redirected without a readable address' }
  const origins = bases.map((base) => new URL(base))
  if (to.protocol === 'http:' && to.port === '' && origins.some((base) => isHttpsOf(base, to)))
    to.protocol = 'https:'
  return origins.some(({ origin }) => origin === to.origin)
    ? to
    : { refused: `it was redirected to ${to.host}, which is not asked` }
}

function isHttpsOf(base: URL, to: URL): boolean {
  return base.protocol === 'https:' && base.hostname === to.hostname
}

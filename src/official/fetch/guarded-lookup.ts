import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'

/** A host that leads to an address which may not be connected to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/** Whether an address may be connected to. */
export type MayConnect = (address: string) => boolean

/**
 * Looks a host up for the connection that is made next, and refuses it when any of its addresses may not be connected to. What is
 * checked is so what is connected to: a name that changes its mind between two look-ups gains nothing.
 */
export function guardedLookup(mayConnect: MayConnect): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 4)
      const bad = addresses.find(({ address }) => !mayConnect(address))
      if (bad) return done(refusal(host, bad.address), '', 4)
      const [first] = addresses
      if (options.all) done(null, addresses)
      else done(null, first?.address ?? '', first?.family)
    })
  }
}

/** An address that is written out is never looked up, so it is checked before. */
export function refuseWrittenAddress(host: string, mayConnect: MayConnect): void {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare) && !mayConnect(bare)) throw refusal(host, bare)
}

function refusal(host: string, address: string): AddressRefused {
  return new AddressRefused(
    `${host} leads to ${address}, which is not on the open internet; it is never connected to`,
  )
}

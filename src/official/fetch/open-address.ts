import { BlockList, isIPv6 } from 'node:net'

/** Addresses that belong to nobody on the open internet (IANA special-purpose registries), with the bits that count. */
const ipv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

const ipv6 = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

const refused = new BlockList()
for (const [net, bits] of ipv4) {
  refused.addSubnet(net, bits, 'ipv4')
  // The same addresses as IPv6 writes them: mapped, and behind a translator (RFC 6052).
  refused.addSubnet(`::ffff:${net}`, 96 + bits, 'ipv6')
  refused.addSubnet(`64:ff9b::${net}`, 96 + bits, 'ipv6')
}
for (const [net, bits] of ipv6) refused.addSubnet(net, bits, 'ipv6')

/** Whether an address is on the open internet: not this machine, not a private network, not a group. */
export function isOpenAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$|%.*$/g, '')
  return !refused.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4')
}

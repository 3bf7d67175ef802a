import { expect, test } from 'vitest'
import { isOpenAddress } from './open-address.ts'

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:192.168.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
])('%s is not on the open internet', (address) => {
  expect(isOpenAddress(address)).toBe(false)
})

test.each([
  '147.67.34.45',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2a00:1450::1',
])('%s is', (address) => {
  expect(isOpenAddress(address)).toBe(true)
})

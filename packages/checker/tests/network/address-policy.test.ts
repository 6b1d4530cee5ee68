import { describe, expect, it } from 'vitest'
import { isPublicAddress, isPublicHost } from '../../src/network/address-policy.ts'

/** Spellings of addresses that are no one's on the public internet, as the host of a URL. */
const privateHosts =
  `127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0x7f.0.0.1 0177.0.0.1 017700000001
127.255.255.254 0 0.0.0.0 0x0 00 localhost LOCALHOST localhost. foo.localhost foo.localhost.
10.0.0.1 10.255.255.255 0xa.1 012.0.0.1 167772161 172.16.0.1 172.31.255.255 0xac.0x10.1 192.168.0.1 192.168.1 0300.0250.1 3232235777
169.254.169.254 169.254.0.1 2852039166 0xa9fea9fe 0251.0376.0251.0376 100.64.0.1 100.127.255.255 100.100.100.200 168.63.129.16
192.0.0.1 192.0.0.192 192.0.2.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 192.88.99.1
１２７.０.０.１ ①②⑦.0.0.1 127。0。0。1 ⓛocalhost 127.0.0.1. 0x7f.1.
[::1] [::] [0:0:0:0:0:0:0:1] [0000::0001] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:7f00:0001] [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:0:127.0.0.1] [::127.0.0.1] [::7f00:1] [::10.0.0.1]
[64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::10.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::127.0.0.1] [2002:7f00:1::] [2002:a00:1::1] [2002:c0a8:101::] [2001:0:7f00:1::] [2001::1]
[fe80::1] [febf::1] [fec0::1] [fc00::1] [fd00::1] [fd00:ec2::254] [ff02::1] [ff0e::1] [100::1] [2001:db8::1] [3fff::1] [5f00::1] [2001:10::1] [2001:20::1] [2001:2::1] [4000::1] [2a00:1450:4001::5efe:127.0.0.1]`.split(
    /\s+/,
  )

const publicHosts =
  `8.8.8.8 1.1.1.1 0x08080808 134744072 93.184.216.34 172.15.0.1 172.32.0.1 192.169.0.1 100.128.0.1 169.253.1.1
[2001:4860:4860::8888] [2606:4700::1111] [2a00:1450:4001:81a::200e] [::ffff:8.8.8.8] [64:ff9b::8.8.8.8] example.org localhost.example.org 127.0.0.1.example.org`.split(
    /\s+/,
  )

describe('isPublicHost', () => {
  it.each(privateHosts)('refuses %s', (host) => {
    expect(isPublicHost(new URL(`http://${host}/`).hostname)).toBe(false)
  })

  it.each(publicHosts)('lets %s pass', (host) => {
    expect(isPublicHost(new URL(`http://${host}/`).hostname)).toBe(true)
  })
})

describe('isPublicAddress', () => {
  it('refuses what is no address', () => {
    for (const text of ['', 'example.org', '127.0.0.1:80', '[::1']) {
      expect(isPublicAddress(text)).toBe(false)
    }
  })
})

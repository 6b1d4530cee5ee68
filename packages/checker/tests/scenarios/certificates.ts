import { generate } from 'selfsigned'

/** A certificate with its key, in PEM. */
export interface Signed {
  readonly key: string
  readonly cert: string
}

/** What a certificate is for, and from whom. */
export interface CertificateOptions {
  readonly issuer?: Signed
  /** Whether it may sign others. @default false */
  readonly isAuthority?: boolean
  /** Days from now at which it begins and ends to be valid. @default [-1, 1] */
  readonly days?: readonly [from: number, to: number]
}

/** A certificate for some name. */
export async function sign(
  name: string,
  { issuer, isAuthority = false, days: [from, to] = [-1, 1] }: CertificateOptions = {},
): Promise<Signed> {
  const day = (count: number): Date => new Date(Date.now() + count * 86_400_000)
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: day(from),
    notAfterDate: day(to),
    extensions: [
      { name: 'basicConstraints', cA: isAuthority, critical: true },
      ...(isAuthority
        ? [{ name: 'keyUsage' as const, keyCertSign: true, cRLSign: true, critical: true }]
        : [{ name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: name }] }]),
    ],
    ...(issuer === undefined ? {} : { ca: { key: issuer.key, cert: issuer.cert } }),
  })
  return { key, cert }
}

import { getDomain } from 'tldts'

/** A site that answers programs otherwise than readers, by a status that means something else elsewhere. */
interface Quirk {
  /** Registrable domains. */
  readonly sites: readonly string[]
  /** Statuses by which it turns programs away from pages that readers see. */
  readonly refusals: readonly number[]
  /** Who saw it, and when. */
  readonly source: string
}

const amazon = 'com ca de es fr in it nl pl se com.au com.br com.mx com.tr co.jp co.uk'
  .split(' ')
  .map((suffix) => `amazon.${suffix}`)

/** Sites with known habits. What holds of all sites is in the tests on status and page. */
const quirks: readonly Quirk[] = [
  {
    sites: [...amazon, 'amzn.to'],
    refusals: [503],
    source:
      'github.com/tcort/markdown-link-check/issues/25 (2018-02-15), enaqx/awesome-pentest#341 (2020-01-27)',
  },
  {
    sites: ['twitter.com', 'x.com', 'facebook.com'],
    refusals: [400],
    source: 'github.com/linkchecker/linkchecker/issues/525 (2021-01-12)',
  },
  {
    sites: ['linkedin.com'],
    refusals: [404],
    source: 'github.com/stevenvachon/broken-link-checker/issues/231 (2021-08-04)',
  },
]

const refusalsBySite: ReadonlyMap<string, readonly number[]> = new Map(
  quirks.flatMap(({ sites, refusals }) => sites.map((site) => [site, refusals] as const)),
)

/** Whether a site is known to turn programs away by a status, whatever stands at the address. */
export function isKnownRefusal(url: string, status: number): boolean {
  const site = getDomain(url)
  return site !== null && (refusalsBySite.get(site)?.includes(status) ?? false)
}

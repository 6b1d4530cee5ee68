// Hosts and parameters by which addresses that are poor sources are told. Collected from the
// documentation of the services and from the English Wikipedia's guidance on links, 2026-01.

/** Services that forward to the address that a parameter holds. */
export const redirectors: readonly {
  readonly host: RegExp
  readonly path: RegExp
  readonly parameter: string
}[] = [
  { host: /^google\.[a-z.]{2,6}$/, path: /^\/url$/, parameter: 'q' },
  { host: /^google\.[a-z.]{2,6}$/, path: /^\/url$/, parameter: 'url' },
  { host: /^lm?\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, parameter: 'u' },
  { host: /^facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, parameter: 'url' },
  { host: /^youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, parameter: 'uddg' },
  { host: /^out\.reddit\.com$/, path: /^\//, parameter: 'url' },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameter: 'z' },
  { host: /^vk\.com$/, path: /^\/away\.php$/, parameter: 'to' },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameter: 'url' },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameter: 'url' },
  { host: /^linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)$/, parameter: 'url' },
]

/** Services whose short addresses hide where they lead. */
export const shorteners: ReadonlySet<string> = new Set(
  (
    'amzn.to bbc.in bit.do bit.ly bitly.com buff.ly cnn.it cutt.ly dlvr.it econ.st fb.me goo.gl ' +
    'is.gd j.mp lnkd.in nyti.ms on.wsj.com ow.ly rb.gy reut.rs shorturl.at t.co tiny.cc tinyurl.com ' +
    'trib.al v.gd wapo.st wp.me'
  ).split(' '),
)

/** Parts of host names of libraries' proxies, which only their own readers can pass. */
export const proxyHosts: RegExp =
  /(?:^|\.)(?:[a-z0-9-]*ezproxy[a-z0-9-]*|libproxy[a-z0-9-]*|[a-z0-9-]*-?libproxy|proxy\.lib|idm\.oclc)\./

/** Hosts of chatbots, as they name themselves in the addresses they give. */
export const chatbotSources: RegExp =
  /^(?:chatgpt\.com|openai|chat\.openai\.com|copilot\.com|perplexity(?:\.ai)?|gemini(?:\.google\.com)?|grok\.com|claude\.ai|deepseek\.com)$/i

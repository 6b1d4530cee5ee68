import type { PageTrait } from '@veracite/core'
import type { Element } from 'domhandler'
import type { Elements } from './collect-elements.js'
import { isCookieChallenge } from './read-detour.js'
import { isJsonLd, type Metadata, scriptText } from './read-metadata.js'
import { readText } from './read-text.js'

/** Ids, classes and script addresses of what makes a reader prove to be a person. */
const challengeMark =
  /^(?:challenge-form|cf-challenge-running|px-captcha)$|\b(?:cf-turnstile|g-recaptcha|h-captcha)\b|\/cdn-cgi\/challenge-platform\/|captcha-delivery\.com|\/_Incapsula_Resource|\/_sec\/cp_challenge|^sec-if-cpt-container$|\.awswaf\.com\/|^anubis_challenge$|^\/TSPD\/|\/_fs-ch-|\/\.well-known\/(?:vercel\/security|ddos-guard)\//

/** What only the scripts of walls have in them. */
const challengeScript =
  /\/_sec\/verify\?provider=|\bwindow\[?["'.](?:bobcmn|_pxAppId|KPSDK)\b|\b(?:_cf_chl_opt|sucuri_cloudproxy_js|gokuProps|awsWafCookieDomainList)\b/

/** Addresses of scripts and frames that services show on names without a site. */
const parkingMark =
  /\/parking-lander\/|(?:^|[/.])(?:sedoparking|parkingcrew|bodis|bodiscdn|parklogic|skenzo|ztomy|rmgserving|domainsponsor|smartname|hitfarm|ifdnzact)\.(?:com|net)(?:\/|$)|^(?:https?:)?\/\/(?:www\.)?above\.com\/|\/\/mcc\.godaddy\.com\/park|\/\/(?:d1lxhc4jvstzrp|d38psrni17bvxu)\.cloudfront\.net\//

/** Elements that show something without words. */
const mediaNames = 'img svg canvas video audio embed object applet frame iframe'.split(' ')

/** Ids, classes and names of the elements that frameworks put a page into. */
const mountName =
  /^(?:root|app|react-?root|main-?app|app-?root|__next|__nuxt|___gatsby|svelte|ember-application|ng-app|vue-app|[a-z]+-(?:app|root))$/i
const scriptNeeded =
  /(?:enable|requires?|turn on|activate|needs?) (?:your )?java ?script|java ?script (?:is )?(?:required|disabled|must be)/i

/** What a page shows beside its text that a judgement may rest on. */
export function readTraits(elements: Elements, metadata: Metadata): PageTrait[] {
  const traits = new Set<PageTrait>(metadata.traits)
  const scripts = elements('script')
  const isScripted =
    !scripts.every(isJsonLd) || elements('body')[0]?.attribs['onload'] !== undefined
  if (isScripted) traits.add('scripted')
  if (elements('input').some(({ attribs: { type } }) => /^password$/i.test(type ?? ''))) {
    traits.add('password-field')
  }
  if (isChallenge(elements)) traits.add('challenge')
  if (mediaNames.some((name) => elements(name).length > 0)) traits.add('media')
  if (isScripted && isShell(elements)) traits.add('shell')
  if (isParking(elements)) traits.add('parking')
  return [...traits]
}

function isChallenge(elements: Elements): boolean {
  const scripts = elements('script')
  const marked = [...scripts, ...elements('div'), ...elements('form'), ...elements('iframe')]
  const isMarked = ({ attribs: { id, class: names, src } }: Element): boolean =>
    [id, names, src].some((value) => value !== undefined && challengeMark.test(value))
  const isWritten = scripts.some((script) => challengeScript.test(scriptText(script)))
  const isMade = marked.some(isMarked) || isWritten
  return isMade || (!hasMount(elements) && scripts.some(isCookieChallenge))
}

/** Whether a page is made by a service that shows advertisements on names without a site. */
function isParking(elements: Elements): boolean {
  // The key that Google gives to those who advertise on such names.
  if (elements('html')[0]?.attribs['data-adblockkey'] !== undefined) return true
  const loaded = [...elements('script'), ...elements('frame'), ...elements('iframe')]
  return loaded.some(({ attribs: { src } }) => src !== undefined && parkingMark.test(src))
}

/** Whether scripts write what a reader is to see, so that what was sent tells little of it. */
function isShell(elements: Elements): boolean {
  if (hasMount(elements)) return true
  const spoken = [...elements('noscript'), ...elements('p')].slice(0, 20)
  return spoken.some(({ children }) => scriptNeeded.test(readText(children, 300).text))
}

function hasMount(elements: Elements): boolean {
  const mounts = [...elements('div'), ...elements('main'), ...elements('body')]
  const isMount = ({ attribs: { id, class: names } }: Element): boolean =>
    [id, names].some((name) => name !== undefined && mountName.test(name))
  return mounts.some(isMount) || elements('app-root').length > 0
}

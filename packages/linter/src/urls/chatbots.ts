import { chatbotSources } from '../data/address-lists.js'
import { queryParameter } from './query.js'

/** The chatbot that an address names as where its reader comes from. */
export function chatbotOf(url: string): string | undefined {
  // Hardly any address says so: the quick question first.
  const source = url.includes('utm_source=') ? queryParameter(url, 'utm_source') : undefined
  return source !== undefined && chatbotSources.test(source) ? source : undefined
}

import { chatbotSources } from '../data/address-lists.js'
import { queryParameter } from './query.js'

/** The chatbot that an address names as where its reader comes from. */
export function chatbotOf(url: string): string | undefined {
  const source = queryParameter(url, 'utm_source')
  return source !== undefined && chatbotSources.test(source) ? source : undefined
}

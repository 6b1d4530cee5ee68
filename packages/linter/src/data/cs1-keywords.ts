import type { Meta } from './cs1-aliases.js'

const access = ['subscription', 'limited', 'registration']
const yes = ['yes', 'true', 'y']

/**
 * The words that some parameters accept; every other is refused. Facts of
 * Module:Citation/CS1/Configuration of the English Wikipedia, September 2022.
 */
export const keywords: Partial<Record<Meta, readonly string[]>> = {
  ChapterUrlAccess: access,
  DF: ['dmy', 'dmy-all', 'mdy', 'mdy-all', 'ymd', 'ymd-all'],
  MapUrlAccess: access,
  Mode: ['cs1', 'cs2'],
  NameListStyle: ['&', 'amp', 'ampersand', 'and', 'serial', 'vanc'],
  NoPP: yes,
  NoTracking: yes,
  UrlAccess: access,
  UrlStatus: ['dead', 'deviated', 'live', 'unfit', 'usurped', 'bot: unknown'],
}

// The settings of a check without what carries it out: a command can explain them, and refuse wrong
// ones or a store that cannot be used, without loading the network.
export { mementoEndpoints } from '@veracite/archives/archive-url'
export { ConfigError } from './config-error.js'
export { type CheckSettings, defaults } from './defaults.js'
export type { StrikeRule } from './judge/strikes.js'
export { type ConnectTo, type Endpoint, parseConnectTo } from './network/connect-to.js'
export { type HostSettings, parseHosts, type SettingsByHost } from './network/host-headers.js'
export { StoreError } from './store/store-error.js'

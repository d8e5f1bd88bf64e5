/** Microsoft's clouds; the hosts of each stand in src/config/hosts.json, which is the one place that names hosts. */
export const KNOWN_CLOUDS = ['global', 'usGov', 'usGovDod', 'china'] as const
export type KnownCloud = (typeof KNOWN_CLOUDS)[number]

/** Which cloud the pane talks to; each knows its own hosts and properties. `custom`: its hosts stand in `config.json`. */
export type Cloud = KnownCloud | 'custom'

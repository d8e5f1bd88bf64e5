import { later } from './later'

// Few things are too large.
export const linkRows = later(async () => (await import(/* webpackChunkName: "linkRows" */ './linkRows')).LinkRows)
export const linkOffer = later(async () => (await import(/* webpackChunkName: "linkRows" */ './linkOffer')).LinkOffer)

/** Marks what offers to send a file as a link. */
export const LINK_OFFER = 'data-link-offer'

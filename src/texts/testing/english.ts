import { en } from '../en'
import { createSay } from '../say'

/** What the pane says in English, for tests of its words. */
export const english = createSay('en', en)

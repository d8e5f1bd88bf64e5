import { afterFirstPaint, runOffice } from './start'

/**
 * The page's second script: what stands in the page is painted first, also where everything else lies in the browser's cache already
 * and would be run before.
 */
afterFirstPaint(window, () => {
  runOffice(document)
  import(/* webpackChunkName: "engine" */ './main').then(
    // What is left to go wrong is the code of what is drawn, and the page says so already.
    ({ start }) => start().catch(() => undefined),
    () => window.paneShell?.failed(),
  )
})

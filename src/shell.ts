import { createShell } from './start'

/** The first script of the page: a few kilobytes, so that its controls work before anything else is there. */
const shell = createShell(window)
if (shell !== undefined) window.paneShell = shell

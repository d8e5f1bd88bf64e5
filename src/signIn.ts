import { askInWindow, goBackWithAnswer, isEntraAnswer, readQuestion } from './auth'
import { graphOrigin, loadConfig } from './config'
import { systemClock } from './kernel'
import { createWayToPane, whenOfficeReady } from './outlook'

/**
 * The page in Office's window, for an Outlook that does not sign add-ins in by itself. It is shown three times: asking, which leads
 * to Entra; coming back from there, which leads to the first address again; and telling the pane, which closes it.
 */

const WORDS = {
  asking: 'One moment: you are being signed in.',
  told: 'You can close this window.',
  lost: 'The sign-in could not be completed. Close this window and try again.',
  noPane: 'This page opens by itself when you sign in from Outlook. You can close it.',
  approved: 'Thank you. Event Attachments is approved for your organization. You can close this page.',
  notApproved: 'Event Attachments was not approved. You can close this page; the link works again at any time.',
} as const

/** Says that this window comes back from Entra; not whose, and for one load only. */
const BACK = 'event-attachments-sign-in-back'

async function start(say: (words: string) => void): Promise<void> {
  if (isEntraAnswer(location.hash)) {
    await comeBack(say)
    return
  }
  const query = new URLSearchParams(location.search)
  if (query.has('admin_consent') || query.has('error')) {
    say(query.has('error') ? WORDS.notApproved : WORDS.approved)
    return
  }
  const question = readQuestion(location.search)
  if (question === undefined) {
    say(WORDS.noPane)
    return
  }
  say(WORDS.asking)
  const isBack = takeMark()
  const { signal } = new AbortController()
  const builtFor = document.documentElement.dataset['cloud']
  const [office, settings] = await Promise.all([
    whenOfficeReady({ clock: systemClock, signal }),
    loadConfig({ fetch: window.fetch.bind(window), clock: systemClock, pageUrl: location.href, builtFor, signal }),
  ])
  const tell = office.kind === 'outlook' ? createWayToPane(office.office, location.origin) : undefined
  if (tell === undefined) {
    say(WORDS.noPane)
    return
  }
  if (settings.kind === 'broken') {
    say(WORDS.lost)
    return
  }
  const { config } = settings
  const { clientId, authority } = config
  const signInPage = location.href.replace(/[?#].*$/, '')
  const deps = { clientId, authority, graphOrigin: graphOrigin(config), signInPage, question, tell, isBack }
  if ((await askInWindow(deps)) === 'told') say(WORDS.told)
}

async function comeBack(say: (words: string) => void): Promise<void> {
  try {
    sessionStorage.setItem(BACK, '1')
    await goBackWithAnswer()
  } catch {
    say(WORDS.lost)
  }
}

function takeMark(): boolean {
  const isBack = sessionStorage.getItem(BACK) !== null
  sessionStorage.removeItem(BACK)
  return isBack
}

const words = document.getElementById('words')
if (words !== null) {
  void start((text) => {
    words.textContent = text
  })
}

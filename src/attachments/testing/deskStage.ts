import { createLedger } from '../ledger'
import type { OnEventDesk } from '../onEvent'
import { createEventStage } from './eventStage'

/** The desk of one event that answers as its stage says; of the form it knows nothing. */
export function createDeskStage(log: string[] = []) {
  const server = createEventStage(log)
  const ledger = createLedger(() => undefined)
  const nobody = () => Promise.reject(new Error('not in this story'))
  const desk: OnEventDesk = {
    setTarget: () => undefined,
    refresh: nobody,
    look: nobody,
    ledgerOf: () => ledger,
    formChanged: () => Promise.resolve(void log.push('form read')),
    formLoad: () => ({ bytes: 0, count: 0 }),
    formTook: (key, id, name) => log.push(`form took ${key} ${id} ${name}`),
    formVanished: () => Promise.resolve([]),
    attachmentsOf: () => server.event,
    remove: () => undefined,
    undoRemove: () => undefined,
    open: nobody,
  }
  return { server, ledger, desk, log }
}

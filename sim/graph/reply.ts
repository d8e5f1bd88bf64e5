import type { WireReply } from '../wire'

const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

/** A JSON reply as Graph types it. */
export function json(status: number, value: unknown): WireReply {
  return { status, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(value) }
}

/** A moment as Outlook's part of Graph writes it: whole seconds, UTC. */
export function moment(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

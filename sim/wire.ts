/** One HTTP exchange, without a socket: what the simulated services take and give. Header names are lower case. */
export interface WireRequest {
  method: string
  /** Absolute, as the browser sent it: `https://graph.microsoft.com/v1.0/me/events/...`. */
  url: string
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  /** Whether the connection carried an earlier exchange; absent where there are no sockets. */
  connection?: 'fresh' | 'reused'
}

/** A request of which the body is still on its way. */
export type RequestHead = Omit<WireRequest, 'body'>

export interface WireReply {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string
  /** The service streams this body without telling its length: no Content-Length, the connection's end is its end. */
  unsized?: true
  /** Whoever carries the exchange moves the client's clock by so much before the reply arrives. */
  moveClientClockMs?: number
  /** How the transport ends this exchange; absent means in good order. */
  transport?:
    | 'close-before-reply'
    | { bytesPerSecond: number }
    | { delayMs: number }
    /** The connection dies when so much of the body was sent. */
    | { closeAfterBytes: number }
    | 'never-answer'
}

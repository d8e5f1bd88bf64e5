import { webcrypto } from 'node:crypto'

export interface BridgeRequest {
  method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup'
  requestId: string
  tokenParams?: { clientId: string; authority?: string; scope: string; claims?: string; forceRefresh?: boolean }
}

/** What the host says: an account's token, a refusal, or nothing at all. */
export type BridgeAnswer =
  | { kind: 'token'; accessToken: string; username: string; claims?: Record<string, unknown> }
  | { kind: 'refused'; status: string; code?: string; description?: string }
  | { kind: 'raw'; body: Record<string, unknown> }
  | { kind: 'silence' }
  /** Answered when the test calls `release`. */
  | { kind: 'later'; then: BridgeAnswer }

export interface FakeBridge {
  requests: BridgeRequest[]
  /** Decides each answer; may be replaced between two requests. */
  onInit: () => BridgeAnswer
  onSilent: (request: BridgeRequest) => BridgeAnswer
  onWindow: (request: BridgeRequest) => BridgeAnswer
  /** Gives the answers that were put off. */
  release(): void
}

type Listener = (response: string) => void

/** Puts a bridge, and the little of a window that msal-browser touches, into this process. */
export function installBridge(): FakeBridge {
  let listeners: Listener[] = []
  let held: (() => void)[] = []

  const send = (request: BridgeRequest, answer: BridgeAnswer) => {
    if (answer.kind === 'silence') return
    if (answer.kind === 'later') {
      held.push(() => {
        send(request, answer.then)
      })
      return
    }
    const text = JSON.stringify({
      messageType: 'NestedAppAuthResponse',
      requestId: request.requestId,
      ...bodyOf(request, answer),
    })
    // A real bridge never answers within postMessage.
    queueMicrotask(() => {
      for (const listener of listeners) listener(text)
    })
  }
  const bridge: FakeBridge = {
    requests: [],
    onInit: () => ({ kind: 'raw', body: { success: true, initContext: { sdkName: 'Fake', sdkVersion: '1' } } }),
    onSilent: () => ({ kind: 'token', accessToken: 'token-1', username: 'alex@contoso.example' }),
    onWindow: () => ({ kind: 'token', accessToken: 'token-w', username: 'alex@contoso.example' }),
    release() {
      const due = held
      held = []
      for (const one of due) one()
    },
  }
  // msal opens one for events between tabs; in Node it would keep the test process alive.
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
  const storage = new Map<string, string>()
  Reflect.set(globalThis, 'window', {
    nestedAppAuthBridge: {
      addEventListener: (_type: string, listener: Listener) => {
        listeners.push(listener)
      },
      removeEventListener: (_type: string, listener: Listener) => {
        listeners = listeners.filter((other) => other !== listener)
      },
      postMessage(text: string) {
        const request = JSON.parse(text) as BridgeRequest
        bridge.requests.push(request)
        send(request, decide(bridge, request))
      },
    },
    crypto: webcrypto,
    console: { log: () => undefined },
    location: { href: 'https://localhost:3000/taskpane.html', origin: 'https://localhost:3000' },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
    addEventListener: () => undefined,
  })
  return bridge
}

export function removeBridge(): void {
  Reflect.deleteProperty(globalThis, 'window')
}

function decide(bridge: FakeBridge, request: BridgeRequest): BridgeAnswer {
  switch (request.method) {
    case 'GetInitContext':
      return bridge.onInit()
    case 'GetToken':
      return bridge.onSilent(request)
    case 'GetTokenPopup':
      return bridge.onWindow(request)
  }
}

function bodyOf(request: BridgeRequest, answer: Exclude<BridgeAnswer, { kind: 'silence' | 'later' }>) {
  switch (answer.kind) {
    case 'raw':
      return answer.body
    case 'refused': {
      const { status, code, description } = answer
      return { success: false, error: { status, code, description } }
    }
    case 'token':
      return tokenBody(request, answer)
  }
}

const TENANT = '11111111-2222-4333-8444-555555555555'

function tokenBody(request: BridgeRequest, answer: Extract<BridgeAnswer, { kind: 'token' }>) {
  const oid = `oid-${answer.username}`
  const claims = { oid, tid: TENANT, preferred_username: answer.username, ver: '2.0', ...answer.claims }
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    success: true,
    token: {
      access_token: answer.accessToken,
      id_token: `${part({ alg: 'none' })}.${part(claims)}.c2ln`,
      expires_in: 3600,
      scope: request.tokenParams?.scope,
    },
    account: {
      homeAccountId: `${oid}.${TENANT}`,
      environment: 'login.microsoftonline.com',
      tenantId: TENANT,
      username: answer.username,
      localAccountId: oid,
    },
  }
}

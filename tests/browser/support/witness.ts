import { driveHostOf } from '../../../sim/graph/driveStore'
import { hostsOf, SIMULATED_CLOUDS } from '../../../sim/server'
import type { Guest, Simulator } from '../../../sim/server'
import type { RequestHead, WireReply, WireRequest } from '../../../sim/wire'
import { createSecrets } from './secrets'
import type { Secrets, SecretKind } from './secrets'

/** Stands between the browser and everything it asks: who was asked, and whether a secret went where it does not belong. */
export interface Witness {
  /** For the shell, in the simulator's place. */
  guest: Guest
  secrets: Secrets
  /** Origins that were asked for anything, in the order of the first request. */
  origins: ReadonlySet<string>
  /** What must not have been, in sentences. */
  complaints: string[]
}

export function createWitness(simulator: Simulator): Witness {
  const { cloud } = simulator.world.tenant
  const own = hostsOf(cloud)
  const secrets = createSecrets()
  const origins = new Set<string>()
  const complaints: string[] = []
  const foreign = hostsOfOthers(cloud)

  const { signIn } = simulator
  const answer = signIn.answer.bind(signIn)
  signIn.answer = (message) => {
    const text = answer(message)
    if (text !== undefined) secrets.learnFrom(JSON.parse(text))
    return text
  }

  /** What may carry which secret where: a token to Graph in its one header, an upload address to itself. */
  function mayCarry(kind: SecretKind, part: string, { origin, hostname }: URL): boolean {
    switch (kind) {
      case 'access token':
        return part === 'header authorization' && origin === own.graph
      case 'upload address':
        return part === 'address' && (own.upload.includes(origin) || hostname === driveHostOf(cloud))
      case 'id token':
        return false
      case 'refresh token':
        return part === 'body' && origin === own.signIn
    }
  }

  function look(request: RequestHead | WireRequest): void {
    const url = new URL(request.url)
    origins.add(url.origin)
    if (foreign.has(url.host))
      complaints.push(`request to a host of another cloud: ${request.method} ${url.origin}${url.pathname}`)
    // The simulated Outlook's own traffic: it is the host that hands tokens to the pane.
    if (own.outlook.includes(url.origin) && url.pathname.startsWith('/sim/')) return
    const parts: [string, string | Uint8Array][] = [
      ['address', request.url],
      ...Object.entries(request.headers).map(([name, value]): [string, string] => [`header ${name}`, value]),
      ...('body' in request ? endsOf(request.body).map((end): [string, Uint8Array] => ['body', end]) : []),
    ]
    for (const [part, text] of parts) {
      for (const kind of secrets.foundIn(text)) {
        if (!mayCarry(kind, part, url))
          complaints.push(`${kind} in the ${part} of ${request.method} ${url.origin}${url.pathname}`)
      }
    }
  }

  async function seen(request: WireRequest, respond: Guest['respond']): Promise<WireReply> {
    look(request)
    const reply = await respond(request)
    if (typeof reply.body === 'string' && /uploadUrl|_token/.test(reply.body)) secrets.learnFrom(jsonOf(reply.body))
    return reply
  }

  const guest: Guest = {
    get line() {
      return simulator.line
    },
    begin(head) {
      const begun = simulator.begin?.(head)
      return begun === undefined ? undefined : { ...begun, respond: (request) => seen(request, begun.respond) }
    },
    respond: (request) => seen(request, simulator.respond),
  }
  secrets.add('access token', simulator.world.accessToken)
  return { guest, secrets, origins, complaints }
}

/** Of a large body its ends: the rest is a file, and the bench measures beside this. */
function endsOf(body: Uint8Array): Uint8Array[] {
  return body.length <= 2 * END_BYTES ? [body] : [body.subarray(0, END_BYTES), body.subarray(-END_BYTES)]
}

const END_BYTES = 128 * 1024

function hostsOfOthers(cloud: Simulator['world']['tenant']['cloud']): Set<string> {
  const hostNames = (of: typeof cloud) => {
    const { graph, signIn, upload, outlook, officeJs } = hostsOf(of)
    return [graph, signIn, officeJs, ...upload, ...outlook].map((url) => new URL(url).host)
  }
  const own = new Set(hostNames(cloud))
  return new Set(SIMULATED_CLOUDS.flatMap(hostNames).filter((host) => !own.has(host)))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a mail that speaks of tokens
  }
}

import type { Graph, GraphCall } from '../../graph'
import { AppError, asRestItemId } from '../../kernel'
import type { Failure, ItemRef } from '../../kernel'

export type Answer = { json: unknown } | { failure: Failure } | { blob: Blob } | 'later'

export interface ScriptedGraph {
  graph: Graph
  /** What was asked for, decoded, in order; of `fixed` answers, too. */
  paths: string[]
  calls: GraphCall[]
  /** Answers of what was asked for `later`. */
  late: ((json: unknown) => void)[]
  /** The most requests that were open at a time. */
  mostAtOnce: () => number
}

/** A Graph that answers what the script says, in its order; `fixed` answers by path, as often as asked. */
export function scriptedGraph(script: Answer[], fixed: Readonly<Record<string, Answer>> = {}): ScriptedGraph {
  const paths: string[] = []
  const calls: GraphCall[] = []
  const late: ((json: unknown) => void)[] = []
  let open = 0
  let mostAtOnce = 0

  async function answerOf(call: GraphCall): Promise<Answer> {
    const path = decodeURIComponent(call.path)
    paths.push(path)
    calls.push(call)
    const answer = fixed[path] ?? script.shift()
    if (answer === undefined) throw new Error(`not in the script: ${path}`)
    open++
    mostAtOnce = Math.max(mostAtOnce, open)
    await Promise.resolve()
    open--
    if (answer !== 'later' && 'failure' in answer) throw new AppError(answer.failure)
    return answer
  }

  const graph: Graph = {
    read: async (call, parse, signal) => {
      const answer = await answerOf(call)
      if (answer !== 'later') return parse('json' in answer ? answer.json : undefined)
      return new Promise((resolve, reject) => {
        late.push((json) => {
          resolve(parse(json))
        })
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
    },
    readBlob: async (call) => {
      const answer = await answerOf(call)
      if (answer === 'later' || !('blob' in answer)) throw new Error(`no bytes in the script: ${call.path}`)
      return answer.blob
    },
    write: () => Promise.reject(new Error('mail never writes')),
  }
  return { graph, paths, calls, late, mostAtOnce: () => mostAtOnce }
}

export function refOf(id: string, mailbox?: string): ItemRef {
  const restId = asRestItemId(id)
  if (restId === undefined) throw new Error(`no id: ${id}`)
  return { id: restId, mailbox }
}

export const SIGN_IN_NEEDED: Failure = { kind: 'sign-in-needed', claims: undefined }

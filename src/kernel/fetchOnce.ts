import { AppError } from './failure'

/**
 * What is made of code that is fetched when it is first needed, once. When the fetching fails, it is the line; whoever
 * needs the part next asks again.
 */
export function fetchOnce<Code, Part>(fetchCode: () => Promise<Code>, make: (code: Code) => Part): () => Promise<Part> {
  let fetching: Promise<Part> | undefined
  return () =>
    (fetching ??= fetchCode().then(make, (cause: unknown) => {
      fetching = undefined
      throw new AppError({ kind: 'offline' }, { cause })
    }))
}

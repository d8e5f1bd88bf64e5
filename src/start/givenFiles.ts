import type { Brought } from './brought'
import { takeFromAnywhere } from './fromAnywhere'

export interface GivenFiles {
  /**
   * Everything given so far, once, and from now on what still comes by the shell's own control: a dialog that is open
   * is answered when its control has long left the page. Drops and pastes are the listener's from now on.
   */
  handOver: (listener: (given: Brought) => void) => () => void
}

export interface GivenFilesDeps {
  page: Window
  input: HTMLInputElement
  /** Told of each thing that is kept. */
  onKept: () => void
}

/** Takes files from the first moment on and keeps them until somebody is there for them. */
export function createGivenFiles({ page, input, onKept }: GivenFilesDeps): GivenFiles {
  const kept: Brought[] = []
  let listener: ((given: Brought) => void) | undefined

  const take = (given: Brought) => {
    if (listener !== undefined) {
      listener(given)
      return
    }
    kept.push(given)
    onKept()
  }
  const fromInput = () => {
    const files = [...(input.files ?? [])]
    if (files.length === 0) return
    input.value = '' // so that the same file can be chosen again
    take({ way: 'control', files })
  }
  const stop = takeFromAnywhere(page, { take })
  input.addEventListener('change', fromInput)
  fromInput() // chosen before this code was there

  return {
    handOver(next) {
      stop()
      listener = next
      for (const given of kept.splice(0)) next(given)
      return () => {
        if (listener === next) listener = undefined
      }
    },
  }
}

import { Component } from 'react'
import type { ReactNode } from 'react'
import { FullPane } from './fullPane'
import { TEXTS } from './texts'

/** A bug in what is shown becomes a sentence instead of a blank pane. React offers this to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <FullPane title={TEXTS.broken} text={TEXTS.brokenText} /> : this.props.children
  }
}

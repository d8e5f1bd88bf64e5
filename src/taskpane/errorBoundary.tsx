import { Component } from 'react'
import type { ReactNode } from 'react'
import type { Say } from '../texts'
import { FullPane } from './fullPane'

/** A bug in what is shown becomes a sentence instead of a blank pane. React offers this to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode; say: Say }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    const { children, say } = this.props
    return this.state.isBroken ? <FullPane title={say('broken')} text={say('brokenText')} say={say} /> : children
  }
}

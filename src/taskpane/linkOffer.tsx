import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import type { ChosenFile } from '../attachments'
import { DRIVE_FOLDER } from '../links'
import { LINK_OFFER, linkRows } from './laterLinkRows'
import { usePane } from './paneContext'
import { failureText } from './textsFailure'
import { bodyWords } from './textsLinks'

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  words: { overflowWrap: 'anywhere' },
})

interface LinkOfferProps {
  files: readonly ChosenFile[]
  /** They are on the list of links. */
  onSent: () => void
}

/** What can be done with files that are too large: says what happens before it happens, and asks for nothing before the click. */
export function LinkOffer({ files, onSent }: LinkOfferProps) {
  const styles = useStyles()
  const { doors, format, say } = usePane()
  const [lost, setLost] = useState<string>()
  const wordsId = useId()
  const count = files.length
  // The sign-in window has to open while the click is fresh: its code is there by then.
  useEffect(() => {
    doors.links.prepare()
    linkRows.preload()
  }, [doors])

  const send = async () => {
    try {
      await doors.links.send(files, (link) => bodyWords(link, format))
      onSent()
    } catch {
      const { sentence, next } = failureText({ kind: 'offline' }, 'link', format)
      setLost(format.sentences([sentence, next]))
    }
  }
  return (
    <div className={styles.offer} {...{ [LINK_OFFER]: '' }}>
      <Text size={200} className={styles.words} id={wordsId}>
        {format.sentences([say('linkOffer', { count, folder: DRIVE_FOLDER }), say('linkAsks')])}
      </Text>
      <Button size="small" aria-describedby={wordsId} onClick={() => void send()}>
        {say('linkSend', { count })}
      </Button>
      {lost !== undefined && (
        <Text size={200} role="alert">
          {lost}
        </Text>
      )}
    </div>
  )
}

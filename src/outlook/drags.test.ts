import { expect, test } from '@jest/globals'
import type { OutlookDrag } from '../kernel'
import { createDragWatch } from './drags'
import type { OfficeLike } from './officeTypes'

function stage(office: Partial<OfficeLike> = {}) {
  let raise: (event: unknown) => void = () => undefined
  const drags: OutlookDrag[] = []
  const registered: unknown[] = []
  const watch = createDragWatch({
    context: {
      mailbox: {
        addHandlerAsync: (type, handler) => {
          registered.push(type)
          raise = handler
        },
      },
    },
    EventType: { DragAndDropEvent: 'olkDragAndDropEvent' },
    ...office,
  })
  const stop = watch((drag) => drags.push(drag))
  const drag = (data: unknown) => {
    raise({ type: 'olkDragAndDropEvent', dragAndDropEventData: data })
  }
  return { drags, registered, drag, stop }
}

test('a mail that is dragged over the pane and dropped there is a file with its bytes', () => {
  const s = stage()
  const blob = new Blob(['From: a'])
  s.drag({ type: 'dragover', pageX: 1, pageY: 2, taskPaneX: 1, taskPaneY: 2 })
  s.drag({ type: 'drop', dataTransfer: { files: [{ name: 'Offer.eml', type: 'message/rfc822', fileContent: blob }] } })
  expect(s.registered).toEqual(['olkDragAndDropEvent'])
  expect(s.drags).toEqual([{ kind: 'over' }, { kind: 'drop', files: [{ name: 'Offer.eml', blob }] }])
  s.stop()
  s.drag({ type: 'dragover' })
  expect(s.drags).toHaveLength(2)
})

test('what Outlook cannot hand over is a drop with nothing in it', () => {
  const s = stage()
  s.drag(null)
  s.drag({ type: 'drop', dataTransfer: { files: [{ name: 'Offer.msg' }] } })
  s.drag({ type: 'drop' })
  s.drag({ type: 'something new' })
  expect(s.drags).toEqual(Array.from({ length: 3 }, () => ({ kind: 'drop', files: [] })))
})

test('an Outlook without the event, or that refuses it, is asked for nothing more', () => {
  expect(stage({ EventType: {} }).registered).toEqual([])
  const refuse = () => {
    throw new Error('not supported on this platform')
  }
  expect(stage({ context: { mailbox: { addHandlerAsync: refuse } } }).drags).toEqual([])
  expect(stage({ context: {} }).drags).toEqual([])
})

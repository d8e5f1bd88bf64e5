import { expect, test } from '@jest/globals'
import { createStore } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { perDrawing } from './perDrawing'

/** `backMs`: so far the clock goes back with the first drawing. */
function stage({ backMs = 0 } = {}) {
  const time = createFakeClock(1_000)
  let isBack = false
  const clock = { ...time, now: () => time.now() - (isBack ? backMs : 0) }
  const frames: (() => void)[] = []
  const store = createStore<number, number>(0, (_before, next) => next)
  const calm = perDrawing(store, { clock, onFrame: (draw) => frames.push(draw) })
  const drawn: string[] = []
  const stop = calm.subscribe(() => drawn.push(`${clock.now()}: ${calm.state()}`))
  const frame = () => {
    for (const draw of frames.splice(0)) draw()
    isBack = true
  }
  return { clock, frames, store, drawn, stop, frame }
}

test('many changes are one drawing, of the last one; the next waits for its time and its frame', async () => {
  const { clock, frames, store, drawn, frame } = stage()
  store.dispatch(1)
  store.dispatch(2)
  expect([drawn, frames.length]).toEqual([[], 1])
  frame()
  store.dispatch(3)
  store.dispatch(4)
  await clock.advance(49)
  frame()
  expect(drawn).toEqual(['1000: 2'])
  await clock.advance(1)
  store.dispatch(5)
  frame()
  expect(drawn).toEqual(['1000: 2', '1050: 5'])
  await clock.advance(1_000)
  expect(frames).toEqual([])
  store.dispatch(6)
  frame()
  expect(drawn).toEqual(['1000: 2', '1050: 5', '2050: 6'])
})

test('a clock that goes back an hour holds a drawing up no longer than any other', async () => {
  const { clock, store, drawn, frame } = stage({ backMs: 3_600_000 })
  store.dispatch(1)
  frame()
  store.dispatch(2)
  await clock.advance(50)
  frame()
  expect(drawn.map((one) => one.split(': ')[1])).toEqual(['1', '2'])
})

test('whoever stopped is told nothing more', () => {
  const { store, drawn, stop, frame } = stage()
  store.dispatch(1)
  stop()
  frame()
  expect(drawn).toEqual([])
})

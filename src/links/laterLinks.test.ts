import { expect, test } from '@jest/globals'
import { AppError } from '../kernel'
import { createLaterLinks } from './laterLinks'
import type { LaterLinksDeps } from './laterLinks'

test('nothing is fetched before it is wanted, and what is not there answers nothing', async () => {
  const door = createLaterLinks({ isOffered: () => false } as LaterLinksDeps)
  expect(door.isOffered()).toBe(false)
  expect(door.state()).toEqual({ rows: [] })
  door.cancel(1)
  door.tryAgain(1)
  door.dismiss(1)
  expect(door.state()).toEqual({ rows: [] })
  door.prepare()
  await door
    .send([], () => ({ html: '', text: '' }))
    .catch((error: unknown) => {
      expect(error).not.toBeInstanceOf(AppError) // the stand-in has no form to ask
    })
})

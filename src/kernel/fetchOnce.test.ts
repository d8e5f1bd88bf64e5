import { expect, test } from '@jest/globals'
import { failureOf } from './failure'
import { fetchOnce } from './fetchOnce'

test('code is fetched once for everybody; after a failure, which is the line’s, whoever needs it next asks again', async () => {
  let asked = 0
  let made = 0
  const part = fetchOnce(
    () => (++asked === 1 ? Promise.reject(new Error('chunk')) : Promise.resolve('code')),
    (code) => `${code} ${++made}`,
  )
  const outcomes = await Promise.allSettled([part(), part()])
  expect(outcomes.map((one) => (one.status === 'rejected' ? failureOf(one.reason).kind : one.value))).toEqual([
    'offline',
    'offline',
  ])
  expect(await Promise.all([part(), part()])).toEqual(['code 1', 'code 1'])
  expect(asked).toBe(2)
})

test('a fault in what is made of the code stays what it is', async () => {
  const part = fetchOnce(
    () => Promise.resolve('code'),
    () => {
      throw new Error('ours')
    },
  )
  await expect(part()).rejects.toThrow('ours')
})

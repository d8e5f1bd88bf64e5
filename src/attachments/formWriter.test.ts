import { expect, test } from '@jest/globals'
import { AppError, asFormAttachmentId, asRestItemId } from '../kernel'
import type { Failure, RestItemId } from '../kernel'
import type { EventForm, HostAttachment } from '../outlook/calendarHost'
import { addToForm } from './formWriter'
import type { WriteTeller } from './writers'

function stage(options: { fails?: Failure; storesAnyway?: boolean; onAdd?: () => void } = {}) {
  const log: string[] = []
  const onForm: HostAttachment[] = [
    { id: asFormAttachmentId('0'), name: 'a.txt', sizeBytes: 1, kind: 'file', isInline: false },
  ]
  const add = (name: string) => {
    options.onAdd?.()
    const id = asFormAttachmentId(String(onForm.length))
    const { fails } = options
    if (fails === undefined || options.storesAnyway === true)
      onForm.push({ id, name, sizeBytes: 1, kind: 'file', isInline: false })
    return fails === undefined ? Promise.resolve(id) : Promise.reject(new AppError(fails))
  }
  const form: EventForm = {
    list: () => Promise.resolve([...onForm]),
    addFile: ({ name, base64 }) => {
      log.push(`file ${name} ${base64}`)
      return add(name)
    },
    addItem: ({ name, id }) => {
      log.push(`item ${name} ${id}`)
      return add(name)
    },
    remove: (id) => {
      log.push(`remove ${id}`)
      return Promise.resolve()
    },
    content: () => Promise.resolve(undefined),
    insertText: () => Promise.resolve(),
  }
  const tell: WriteTeller = {
    preparing: () => log.push('preparing'),
    sending: ({ totalBytes }) => log.push(`sending ${totalBytes}`),
    checking: () => log.push('checking'),
    waiting: () => log.push('waiting'),
    syncing: () => log.push('syncing'),
    offline: () => log.push('offline'),
    remark: ({ kind }) => log.push(`remark ${kind}`),
    spent: () => log.push('spent'),
  }
  return { form, tell, log }
}

const file = { kind: 'file', name: 'a.txt', blob: new Blob(['hi']) } as const
const go = new AbortController().signal

test('a file goes to the form as bare base64', async () => {
  const s = stage()
  expect(await addToForm(file, s.form, s.tell, go)).toBe('1')
  expect(s.log).toEqual(['preparing', 'sending 2', 'file a.txt aGk='])
})

test('a mail goes by its EWS id', async () => {
  const s = stage()
  const id = asRestItemId('AAMk-_x=') as RestItemId
  await addToForm({ kind: 'item', name: 'Hello', id, sizeBytes: 9 }, s.form, s.tell, go)
  expect(s.log).toEqual(['preparing', 'sending 9', 'item Hello AAMk/+x='])
})

test('after silence the form is looked at; a twin of the same name that was there before does not count', async () => {
  const silence = { kind: 'timed-out', what: 'outlook' } as const
  const arrived = stage({ fails: silence, storesAnyway: true })
  expect(await addToForm(file, arrived.form, arrived.tell, go)).toBe('1')
  expect(arrived.log.at(-1)).toBe('checking')

  const lost = stage({ fails: silence })
  await expect(addToForm(file, lost.form, lost.tell, go)).rejects.toMatchObject({ failure: silence })
})

const unclear: Failure[] = [
  ...[9002, 9007, 9040, 9041, 9042].map((code) => ({ kind: 'form-refused', code }) as const),
  { kind: 'offline' },
]

test.each(unclear)('after $kind $code the form is looked at', async (fails) => {
  const s = stage({ fails, storesAnyway: true })
  expect(await addToForm(file, s.form, s.tell, go)).toBe('1')
  expect(s.log.at(-1)).toBe('checking')
})

test('what came to the form meanwhile under another name is not it', async () => {
  const s = stage({ fails: { kind: 'offline' } })
  const list = s.form.list.bind(s.form)
  let lists = 0
  s.form.list = async (signal) => {
    const other = { id: asFormAttachmentId('9'), name: 'b.txt', sizeBytes: 1, kind: 'file', isInline: false } as const
    return lists++ === 0 ? list(signal) : [...(await list(signal)), other]
  }
  await expect(addToForm(file, s.form, s.tell, go)).rejects.toMatchObject({ failure: { kind: 'offline' } })
})

test.each([9000, 9030])('a refusal with code %d is clear', async (code) => {
  const s = stage({ fails: { kind: 'form-refused', code }, storesAnyway: true })
  await expect(addToForm(file, s.form, s.tell, go)).rejects.toMatchObject({ failure: { kind: 'form-refused', code } })
  expect(s.log).not.toContain('checking')
})

test('a clear refusal is told at once', async () => {
  const s = stage({ fails: { kind: 'too-large', limitBytes: undefined }, storesAnyway: true })
  await expect(addToForm(file, s.form, s.tell, go)).rejects.toMatchObject({ failure: { kind: 'too-large' } })
  expect(s.log).not.toContain('checking')
})

test('an add that is cancelled under way is taken off the form again', async () => {
  const stop = new AbortController()
  const s = stage({
    onAdd: () => {
      stop.abort(new Error('cancelled'))
    },
  })
  await expect(addToForm(file, s.form, s.tell, stop.signal)).rejects.toThrow('cancelled')
  expect(s.log.at(-1)).toBe('remove 1')
})

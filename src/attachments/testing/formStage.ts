import { AppError, asFormAttachmentId } from '../../kernel'
import type { Failure } from '../../kernel'
import type { EventForm, HostAttachment } from '../../outlook/calendarHost'

/** An open compose form that answers at once; every call but `list` is in `log`. */
export interface FormStage {
  form: EventForm
  onForm: HostAttachment[]
  /** The next call that is no `list` fails. */
  fail(failure: Failure): void
}

export function createFormStage(log: string[]): FormStage {
  const faults: Failure[] = []
  let made = 0
  function run<T>(words: string, work: () => T): Promise<T> {
    log.push(words)
    const fault = faults.shift()
    return fault === undefined ? Promise.resolve(work()) : Promise.reject(new AppError(fault))
  }
  function add(name: string, sizeBytes: number, kind: 'file' | 'item') {
    const id = asFormAttachmentId(`F${++made}`)
    stage.onForm.push({ id, name, sizeBytes, kind, isInline: false })
    return id
  }
  const stage: FormStage = {
    onForm: [],
    fail: (failure) => faults.push(failure),
    form: {
      list: () => Promise.resolve([...stage.onForm]),
      addFile: ({ name, base64 }) => run(`form file ${name}`, () => add(name, atob(base64).length, 'file')),
      addItem: ({ name, id }) => run(`form item ${name} ${id}`, () => add(name, 0, 'item')),
      remove: (id) =>
        run(`form remove ${id}`, () => {
          stage.onForm = stage.onForm.filter((one) => one.id !== id)
        }),
      content: (id) => run(`form read ${id}`, () => new Blob([id])),
      insertText: ({ html }) => run(`form text ${html}`, () => undefined),
    },
  }
  return stage
}

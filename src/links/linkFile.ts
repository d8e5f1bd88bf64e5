import { createPatience, createRangeHost, sendRanges } from '../attachments'
import type { ChosenFile, PatienceDeps, RangesSent, UploadHost, WaitTeller } from '../attachments'
import type { Graph, Transport } from '../graph'
import { AppError, failureOf } from '../kernel'
import type { Log } from '../kernel'
import { createDrive } from './drive'
import type { Drive } from './drive'
import { driveName, numbered } from './driveName'
import { driveStanding } from './wire'
import type { DriveItem } from './wire'

export interface LinkFileDeps {
  graph: Graph
  /** For upload addresses, which are not Graph's and take no token. */
  transport: Transport
  /** Bytes of a person go to the OneDrive of their own cloud only. */
  isDriveUrlAllowed: (url: string) => boolean
  /** Its gate is OneDrive's alone: a wait that it asks for holds up nothing that goes to the event. */
  waiting: PatienceDeps
  log: Log
}

export interface LinkTeller extends WaitTeller {
  /** A wait is over. */
  goingOn: () => void
  sending: (progress: { confirmedBytes: number; inFlightBytes: number; totalBytes: number }) => void
  /** The file is in OneDrive, whole. */
  inDrive: (item: DriveItem) => void
}

/** 16 × 320 KiB: each range but the last must be a multiple of that; 5 to 10 MiB are advised (Graph: driveItem createUploadSession). */
export const DRIVE_RANGE_BYTES = 16 * 320 * 1024
/** A session may be opened anew so often for one file. */
const RESTARTS = 2
/** More files of one name than these are no accident. */
const MOST_NUMBERS = 50

export interface LinkWork {
  file: ChosenFile
  /** An earlier try brought it there. */
  inDrive: DriveItem | undefined
}

/**
 * Puts a file into the person's OneDrive and makes a link to it for the people of the organization. Rejects with what
 * stopped it, or with the signal's reason; what is half done in OneDrive is given up then.
 */
export async function linkFile(
  { file, inDrive }: LinkWork,
  deps: LinkFileDeps,
  tell: LinkTeller,
  signal: AbortSignal,
): Promise<string> {
  const drive = createDrive(deps.graph)
  const item = inDrive ?? (await uploaded({ file, drive, deps, tell }, signal))
  tell.inDrive(item)
  // Asking twice gives the same link, so nothing needs to be looked up after a doubt.
  return patiently({ deps, tell }, signal, () => drive.link(item, signal))
}

interface Upload {
  file: ChosenFile
  drive: Drive
  deps: LinkFileDeps
  tell: LinkTeller
}

async function uploaded(upload: Upload, signal: AbortSignal): Promise<DriveItem> {
  const { file, drive, deps } = upload
  // Told before the wait: of its own, OneDrive refuses the last range only.
  const roomBytes = await drive.room(signal)
  if (roomBytes !== undefined && roomBytes < file.blob.size) throw new AppError({ kind: 'drive-full' })
  let number = 1
  for (let restarts = 0; ; restarts++) {
    const opened = await openUnder(number, upload, signal)
    number = opened.number
    const sent = await sendTo(opened, upload, signal)
    if (sent.kind === 'name-taken') {
      // By something else, while the ranges went: the next look finds it and takes another name.
      if (restarts >= RESTARTS) throw new AppError(sent)
      continue
    }
    const mayBeThere = sent.kind === 'complete' || sent.sentAll
    const item = sent.kind === 'complete' ? sent.id : undefined
    const found = item ?? (mayBeThere ? await drive.find(opened.name, signal) : undefined)
    if (found?.sizeBytes === file.blob.size) return found
    if (found !== undefined) throw new AppError({ kind: 'not-whole' })
    deps.log.note('drive session lost', { sentAll: mayBeThere, restarts })
    if (restarts >= RESTARTS) throw new AppError({ kind: 'session-lost' })
  }
}

interface Opened {
  uploadUrl: string
  name: string
  number: number
}

/** Under the first name from this number on that nothing in the folder has. */
async function openUnder(first: number, { file, drive, deps, tell }: Upload, signal: AbortSignal): Promise<Opened> {
  const wanted = driveName(file.as ?? file.name)
  let hasMadeFolder = false
  for (let number = first; ;) {
    const name = numbered(wanted, number)
    try {
      const uploadUrl = await patiently({ deps, tell }, signal, () => drive.openSession(name, signal))
      if (deps.isDriveUrlAllowed(uploadUrl)) return { uploadUrl, name, number }
      throw new AppError({ kind: 'unexpected', detail: 'An upload address outside of OneDrive.' })
    } catch (error) {
      const { kind } = failureOf(error)
      if (kind === 'name-taken' && number < MOST_NUMBERS) {
        number++
        continue
      }
      // The folder has to be there first (onedrive-api-docs#364); that there is a OneDrive is known by now.
      if (kind !== 'no-drive' || hasMadeFolder) throw error
      hasMadeFolder = true
      await patiently({ deps, tell }, signal, () => drive.makeFolder(signal))
    }
  }
}

async function sendTo(
  { uploadUrl, name }: Opened,
  { file, drive, deps, tell }: Upload,
  signal: AbortSignal,
): Promise<RangesSent<DriveItem> | { kind: 'name-taken' }> {
  const { transport, waiting } = deps
  const totalBytes = file.blob.size
  let confirmedBytes = 0
  const told = (inFlightBytes: number) => {
    tell.sending({ confirmedBytes, inFlightBytes, totalBytes })
  }
  const address = { uploadUrl, transport, ...waiting, onSent: told }
  const host = createRangeHost(address, (reply, body) => driveStanding(reply, body, waiting.clock.now()))
  told(0)
  try {
    return await sendRanges(
      {
        blob: file.blob,
        rangeBytes: DRIVE_RANGE_BYTES,
        fromByte: 0,
        inDoubt: false,
        host,
        patience: createPatience(waiting, tell),
        lookForIt: (looking) => drive.find(name, looking),
        tell: {
          offering: () => Promise.resolve(),
          confirmed(bytes) {
            confirmedBytes = bytes
            told(0)
          },
          lost() {
            told(0)
          },
        },
      },
      signal,
    )
  } catch (error) {
    giveUp(host)
    if (failureOf(error).kind === 'name-taken') return { kind: 'name-taken' }
    throw error
  }
}

/** OneDrive drops an unfinished session by itself after some days; told, it does so at once. Nobody waits for it. */
function giveUp(host: UploadHost<DriveItem>): void {
  host.discard(new AbortController().signal).catch(() => undefined)
}

/** Again and again, as the one retry decision says: of what does no harm when it happens twice. */
async function patiently<T>(
  { deps, tell }: Pick<Upload, 'deps' | 'tell'>,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const patience = createPatience(deps.waiting, tell)
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await patience.after(error, signal)
      tell.goingOn()
    }
  }
}

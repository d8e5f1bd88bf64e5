import * as v from 'valibot'
import { AppError, failureOf } from '../kernel'
import type { Failure } from '../kernel'
import type { Graph } from '../graph'
import { DRIVE_FOLDER } from './folder'
import { folderJson, linkJson, parseItem, parseLink, parseRoom, sessionJson } from './wire'
import type { DriveItem } from './wire'

/** The person's OneDrive, as far as a file is put into it and shared. Each call is made once; whoever calls decides about another. */
export interface Drive {
  /** Bytes that still fit; undefined: OneDrive does not say. Rejects with `no-drive`, or what Graph's door tells. */
  room(signal: AbortSignal): Promise<number | undefined>
  /** Makes the folder that the files go to; it may be there already. */
  makeFolder(signal: AbortSignal): Promise<void>
  /**
   * Opens an upload session for a file of this name in the folder. The address carries a secret of its own. Rejects with
   * `name-taken`, with `no-drive` where the folder is not there, or with what Graph's door tells.
   */
  openSession(name: string, signal: AbortSignal): Promise<string>
  /** The file of this name in the folder; undefined: there is none. */
  find(name: string, signal: AbortSignal): Promise<DriveItem | undefined>
  /** A link for the people of the organization; the same one each time. Rejects with `link-refused` where none may be made. */
  link(item: DriveItem, signal: AbortSignal): Promise<string>
}

/** The smallest that puts a file into OneDrive and makes a link to it (Graph: createUploadSession, createLink). */
const SCOPES = ['Files.ReadWrite'] as const
const ASKING = { scopes: SCOPES, missing: 'drive' } as const
const FOLDER_PATH = `/me/drive/root:/${encodeURIComponent(DRIVE_FOLDER)}`

export function createDrive(graph: Graph): Drive {
  const pathOf = (name: string) => `${FOLDER_PATH}/${encodeURIComponent(name)}`

  return {
    async room(signal) {
      try {
        return await graph.read({ ...ASKING, path: '/me/drive?$select=id,quota' }, parseRoom, signal)
      } catch (error) {
        // 400 with "Unable to retrieve user's mysite URL" is the same as 404 (skilion/onedrive#276).
        throw failureOf(error).kind === 'refused' ? new AppError({ kind: 'no-drive' }, { cause: error }) : error
      }
    },
    async makeFolder(signal) {
      try {
        await graph.write({ ...ASKING, method: 'POST', path: '/me/drive/root/children', json: folderJson() }, signal)
      } catch (error) {
        if (failureOf(error).kind !== 'name-taken') throw error // another pane was faster
      }
    },
    async openSession(name, signal) {
      const path = `${pathOf(name)}:/createUploadSession`
      const { json, status } = await graph.write({ ...ASKING, method: 'POST', path, json: sessionJson() }, signal)
      const session = v.safeParse(v.object({ uploadUrl: v.string() }), json)
      if (session.success) return session.output.uploadUrl
      throw new AppError({ kind: 'server-trouble', status, requestId: undefined })
    },
    async find(name, signal) {
      try {
        const path = `${pathOf(name)}?$select=id,size,webUrl`
        return await graph.read({ ...ASKING, path }, parseItem, signal)
      } catch (error) {
        if (failureOf(error).kind === 'no-drive') return undefined
        throw error
      }
    },
    async link({ id }, signal) {
      const path = `/me/drive/items/${encodeURIComponent(id)}/createLink`
      const reply = await graph
        .write({ ...ASKING, method: 'POST', path, json: linkJson() }, signal)
        .catch((error: unknown) => {
          if (REFUSALS.includes(failureOf(error).kind)) throw new AppError({ kind: 'link-refused' }, { cause: error })
          throw error
        })
      const url = parseLink(reply.json)
      if (url !== undefined) return url
      throw new AppError({ kind: 'server-trouble', status: reply.status, requestId: undefined })
    },
  }
}

/** By policy (403), or because such a link does not exist there (400 in a personal OneDrive). */
const REFUSALS: readonly Failure['kind'][] = ['not-allowed', 'refused']

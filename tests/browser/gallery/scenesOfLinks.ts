import type { LinkPhase, LinkRow } from '../../../src/links'
import { fileRow } from './doors'
import type { Scene } from './doors'
import { MB, READING, scene, sending, SESSION, SITE_MEETING } from './scene'

const URL = 'https://contoso-my.sharepoint.com/:v:/g/personal/me/EXAMPLE'
const FILE_URL = 'https://contoso-my.sharepoint.com/personal/me/Documents/walkthrough.mov'

function row(key: number, name: string, sizeMb: number, phase: LinkPhase, rest: Partial<LinkRow> = {}): LinkRow {
  const file = { name, blob: new Blob([]), lastModifiedMs: 0 }
  return { key, file, name, sizeBytes: sizeMb * MB, batch: 1, phase, hold: undefined, ...rest }
}

const tooLarge = (name: string) => ({
  kind: 'refused' as const,
  name,
  failure: { kind: 'too-large', limitBytes: 150 * MB } as const,
  file: { name, blob: new Blob([]), lastModifiedMs: 0 },
})

const MOVIE = 'walkthrough of the building site.mov'
const links = (...rows: LinkRow[]) => ({ links: rows })

/** Files that are too large, and what becomes of them. */
export const SCENES_OF_LINKS: Record<string, Scene> = {
  'link-offered': scene(SITE_MEETING, { notices: [tooLarge(MOVIE)] }),
  'link-offered-many': scene(READING, { notices: [tooLarge(MOVIE), tooLarge('scan.tiff'), tooLarge('model.ifc')] }),
  'link-switched-off': scene(SITE_MEETING, { notices: [tooLarge(MOVIE)] }, undefined, { links: 'off' }),
  'link-offered-in-row': scene(READING, {
    rows: [
      fileRow('photos of the facade.zip', 41 * MB, {
        plan: SESSION,
        phase: { kind: 'failed', failure: { kind: 'too-large', limitBytes: undefined } },
      }),
    ],
  }),
  'link-preparing': scene(SITE_MEETING, {}, undefined, links(row(1, MOVIE, 812, { kind: 'preparing' }))),
  'link-sending': scene(
    SITE_MEETING,
    {},
    undefined,
    links(
      row(1, MOVIE, 812, sending(310, 5, 812) as LinkPhase),
      row(2, 'model of the second floor.ifc', 240, { kind: 'queued' }),
    ),
  ),
  'link-waiting': scene(
    SITE_MEETING,
    {},
    undefined,
    links(row(1, MOVIE, 812, sending(310, 0, 812) as LinkPhase, { hold: { kind: 'offline' } })),
  ),
  'link-making': scene(READING, {}, undefined, links(row(1, MOVIE, 812, { kind: 'linking' }))),
  'link-in-text': scene(
    SITE_MEETING,
    {},
    undefined,
    links(row(1, MOVIE, 812, { kind: 'linked', url: URL, place: { kind: 'in-text' } })),
  ),
  'link-ready': scene(
    READING,
    {},
    undefined,
    links(row(1, MOVIE, 812, { kind: 'linked', url: URL, place: { kind: 'in-pane', because: undefined } })),
  ),
  'link-not-in-text': scene(
    SITE_MEETING,
    {},
    undefined,
    links(
      row(1, MOVIE, 812, {
        kind: 'linked',
        url: URL,
        place: { kind: 'in-pane', because: { kind: 'form-refused', code: 9002 } },
      }),
    ),
  ),
  'link-refused': scene(
    SITE_MEETING,
    {},
    undefined,
    links(row(1, MOVIE, 812, { kind: 'failed', failure: { kind: 'link-refused' }, fileUrl: FILE_URL })),
  ),
  'link-drive-full': scene(
    SITE_MEETING,
    {},
    undefined,
    links(
      row(1, MOVIE, 812, { kind: 'failed', failure: { kind: 'drive-full' }, fileUrl: undefined }),
      row(2, 'model of the second floor.ifc', 240, { kind: 'cancelled', isInDrive: true }),
    ),
  ),
  'link-admin-consent': scene(
    SITE_MEETING,
    {},
    undefined,
    links(
      row(1, MOVIE, 812, {
        kind: 'failed',
        fileUrl: undefined,
        failure: {
          kind: 'sign-in-failed',
          reason: 'admin-consent',
          code: 'AADSTS90094',
          consentUrl: 'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=x',
        },
      }),
    ),
  ),
}

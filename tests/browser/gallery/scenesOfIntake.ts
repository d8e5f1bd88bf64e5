import { folderEntry } from '../../../src/taskpane/testing/entries'
import type { FakeTree } from '../../../src/taskpane/testing/entries'
import { factsOfMeeting, fileRow, onForm } from './doors'
import type { Bringing, Scene } from './doors'
import { KB, MB, NOTHING_AHEAD, READING, scene, SITE_MEETING } from './scene'

const PLANS: FakeTree = {
  'Ground floor plan with furniture.pdf': 'a',
  'site.jpg': 'b',
  'Thumbs.db': 'junk',
  sections: { 'section A.pdf': 'c', 'section B.pdf': 'd' },
}
const looped = (): FakeTree => ({ 'a.pdf': 'a', 'locked.docx': null, 'old plan.pdf': null, latest: looped })
/** A reader that never answers. */
const slowFolder = () =>
  ({
    ...{ name: 'archive', isDirectory: true, isFile: false },
    createReader: () => ({ readEntries: () => undefined }),
  }) as unknown as FileSystemEntry

const brought = (bring: Bringing, ...steps: NonNullable<Scene['steps']>): Scene =>
  scene(SITE_MEETING, {}, undefined, { steps: [{ bring }, ...steps] })

const picture = () => new File(['bits'], 'image.png', { type: 'image/png' })
const many = (count: number) => () =>
  Array.from({ length: count }, (_, index) => new File(['x'], `photo ${index + 1}.jpg`))

const LONG = 'x'.repeat(300)
const load = (bytes: number, count: number, isKnown = false) => ({
  foresight: { ...NOTHING_AHEAD, load: { bytes, count, limitBytes: 35 * MB, isKnown } },
})

/** Every way in, and what is said before it starts. */
export const SCENES_OF_INTAKE: Record<string, Scene> = {
  'intake-reading': brought({ way: 'drop', folders: () => [slowFolder()] }),
  'intake-folder': brought({ way: 'drop', folders: () => [folderEntry('plans', PLANS)] }),
  'intake-folder-named': brought(
    { way: 'drop', folders: () => [folderEntry('plans', PLANS)] },
    { select: 'How files of this folder are named (4)', value: 'folders' },
  ),
  'intake-folder-odd': brought({ way: 'drop', folders: () => [folderEntry('plans', looped())] }),
  'intake-folder-empty': brought({ way: 'drop', folders: () => [folderEntry('plans', {})] }),
  'intake-words': brought({ way: 'paste', plain: 'Minutes of the meeting', html: '<b>Minutes</b> of the meeting' }),
  'intake-link': brought({ way: 'drop', plain: 'https://contoso.example/plans' }),
  'intake-picture': brought({ way: 'paste', files: () => [picture()] }),
  'intake-renaming': brought({ way: 'paste', files: () => [picture()] }, { click: 'Rename' }),
  'intake-lost-mails': brought({
    way: 'drop',
    virtual: () => [new File([], 'Offer for the facade.msg'), new File(['mail'], 'Site meeting.msg')],
  }),
  'intake-nothing': brought({ way: 'drop' }),
  'intake-many': brought({ way: 'drop', files: many(2_000) }),
  'intake-long-name': brought({ way: 'drop', files: () => [new File(['x'], `${LONG}.pdf`)] }),
  'before-room': scene(SITE_MEETING, {
    rows: [fileRow('photos.zip', 22 * MB)],
    onEvent: [onForm('plan.pdf', 9 * MB)],
    ...load(31 * MB, 2),
  }),
  'before-by-mail': scene(
    SITE_MEETING,
    { rows: [fileRow('photos.zip', 22 * MB)], onEvent: [onForm('plan.pdf', 9 * MB)], ...load(31 * MB, 2) },
    undefined,
    { update: { facts: factsOfMeeting() } },
  ),
  'before-blocked': scene(READING, {
    rows: [fileRow('setup.exe', 300 * KB), fileRow('update.js', 2 * KB), fileRow('plan.pdf', 2 * MB)],
    ...load(2.3 * MB, 3),
  }),
  'before-count': scene(READING, { rows: [fileRow('plan.pdf', 2 * MB)], ...load(12 * MB, 318) }),
}

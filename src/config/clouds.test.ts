import { expect, test } from '@jest/globals'
import { KNOWN_CLOUDS } from '../kernel'
import type { KnownCloud } from '../kernel'
import {
  canSendLinks,
  graphOrigin,
  hasUploadSessions,
  isDriveUrlAllowed,
  isUploadUrlAllowed,
  linkHosts,
} from './clouds'
import type { CloudTable } from './clouds'
import hosts from './hosts.json'

const table: CloudTable = hosts

function configOf(cloud: KnownCloud, graphBaseUrl = `${table.graph[cloud]}/v1.0`) {
  return { cloud, graphBaseUrl, uploadHosts: table.upload[cloud] }
}

const custom = {
  cloud: 'custom',
  graphBaseUrl: 'https://graph.sovereign.example/v1.0',
  uploadHosts: ['https://upload.sovereign.example'],
} as const

test('every column of the table knows the same clouds', () => {
  const { shared, ...columns } = hosts
  for (const column of Object.values(columns)) expect(Object.keys(column)).toEqual([...KNOWN_CLOUDS])
  expect(Object.keys(shared).sort()).toEqual(['officeScripts', 'officeTelemetry'])
})

test('no upload host of one cloud is one of another', () => {
  for (const cloud of KNOWN_CLOUDS) {
    for (const other of KNOWN_CLOUDS) {
      for (const host of table.upload[other]) {
        expect([cloud, host, isUploadUrlAllowed(configOf(cloud), `${host}/api/x`)]).toEqual([
          cloud,
          host,
          cloud === other,
        ])
      }
    }
  }
})

test.each([
  ['https://outlook.office365.com/api/gv1.0/users(1)/AttachmentSessions(2)?authtoken=x', true],
  ['https://outlook.office.com/api/v2.0/x', true],
  ['https://graph.microsoft.com/v1.0/x', true],
  ['https://partner.outlook.cn/api/v2.0/x', false],
  ['https://graph.microsoft.us/v1.0/x', false],
  ['http://outlook.office.com/api/v2.0/x', false],
  ['https://outlook.office.com:8443/x', false],
  ['https://outlook.office.com.evil.example/x', false],
  ['https://outlook.office.com@evil.example/x', false],
  ['https://someone@outlook.office.com/x', false],
  ['https://evil.example/?https://outlook.office.com', false],
  ['https://localhost:3001/x', false],
  ['/api/v2.0/x', false],
  ['', false],
])('bytes may go to %s: %s', (url, allowed) => {
  expect(isUploadUrlAllowed(configOf('global'), url)).toBe(allowed)
})

test('where there are no upload sessions, no address is one', () => {
  for (const cloud of ['usGov', 'usGovDod'] as const) {
    expect(hasUploadSessions(configOf(cloud))).toBe(false)
    expect(isUploadUrlAllowed(configOf(cloud), `${table.graph[cloud]}/v1.0/x`)).toBe(false)
    expect(isUploadUrlAllowed(configOf(cloud), 'https://outlook.office365.com/api/x')).toBe(false)
  }
  expect(hasUploadSessions(configOf('china'))).toBe(true)
})

test('a custom cloud has the hosts it is given, and no other', () => {
  expect(graphOrigin(custom)).toBe('https://graph.sovereign.example')
  expect(isUploadUrlAllowed(custom, 'https://upload.sovereign.example/x')).toBe(true)
  expect(isUploadUrlAllowed(custom, 'https://graph.sovereign.example/x')).toBe(true)
  expect(isUploadUrlAllowed(custom, 'https://graph.sovereign.example:8443/x')).toBe(false)
  expect(isUploadUrlAllowed(custom, 'https://outlook.office365.com/x')).toBe(false)
  expect(isUploadUrlAllowed({ ...custom, uploadHosts: [] }, 'https://graph.sovereign.example/x')).toBe(false)
})

test('where Graph is simulated, its own host name takes uploads too, on any port', () => {
  const simulated = configOf('global', 'https://localhost:3001/v1.0')
  expect(isUploadUrlAllowed(simulated, 'https://localhost:3001/api/x')).toBe(true)
  expect(isUploadUrlAllowed(simulated, 'https://localhost:3000/api/x')).toBe(true)
  expect(isUploadUrlAllowed(simulated, 'http://localhost:3001/api/x')).toBe(false)
  expect(isUploadUrlAllowed(simulated, 'https://localhost.evil.example:3001/api/x')).toBe(false)
  expect(isUploadUrlAllowed(configOf('global'), 'https://graph.microsoft.com:8443/x')).toBe(false)
})

test('permissions are named after the cloud, not after the simulated Graph', () => {
  expect(graphOrigin(configOf('china', 'https://localhost:3001/v1.0'))).toBe('https://microsoftgraph.chinacloudapi.cn')
})

test('a link’s host is of this cloud, of another one, or of none', () => {
  const gov = linkHosts({ ...configOf('usGov'), outlookHosts: undefined })
  expect([gov.graph, gov.outlook]).toEqual(['graph.microsoft.us', ['outlook.office365.us']])
  expect(gov.elsewhere).toEqual(
    expect.arrayContaining(['graph.microsoft.com', 'outlook.office.com', 'partner.outlook.cn']),
  )
  expect(gov.elsewhere.some((host) => [gov.graph, ...gov.outlook].includes(host))).toBe(false)
  expect(linkHosts(undefined)).toEqual(linkHosts({ ...configOf('global'), outlookHosts: undefined }))
  expect(linkHosts({ ...custom, outlookHosts: ['https://outlook.sovereign.example'] })).toMatchObject({
    graph: 'graph.sovereign.example',
    outlook: ['outlook.sovereign.example'],
  })
})

const driveOf = (cloud: KnownCloud, largeFilesAsLinks = true) => ({
  ...configOf(cloud),
  driveHosts: table.drive[cloud],
  largeFilesAsLinks,
})

test.each([
  ['https://contoso-my.sharepoint.com/personal/me/_api/v2.0/drives/x/items/y/uploadSession?tempauth=z', true],
  ['https://sharepoint.com/x', false],
  ['https://evilsharepoint.com/x', false],
  ['https://contoso-my.sharepoint.com.evil.example/x', false],
  ['https://contoso-my.sharepoint.com@evil.example/x', false],
  ['https://someone@contoso-my.sharepoint.com/x', false],
  ['https://contoso-my.sharepoint.com:8443/x', false],
  ['http://contoso-my.sharepoint.com/x', false],
  ['https://contoso-my.sharepoint.us/x', false],
  ['https://outlook.office.com/x', false],
  ['', false],
])('bytes of a file that goes as a link may go to %s: %s', (url, allowed) => {
  expect(isDriveUrlAllowed(driveOf('global'), url)).toBe(allowed)
})

test('each cloud has a OneDrive of its own, and none where it is switched off', () => {
  for (const cloud of KNOWN_CLOUDS) {
    const hosts = KNOWN_CLOUDS.flatMap((one) => table.drive[one].map((host) => host.replace('*', 'contoso-my')))
    const allowed = hosts.filter((host) => isDriveUrlAllowed(driveOf(cloud), `${host}/x`))
    expect(allowed).toEqual(table.drive[cloud].map((host) => host.replace('*', 'contoso-my')))
    expect(hosts.filter((host) => isDriveUrlAllowed(driveOf(cloud, false), `${host}/x`))).toEqual([])
  }
  const own = { ...driveOf('global'), cloud: 'custom', driveHosts: ['https://files.sovereign.example'] } as const
  expect(isDriveUrlAllowed(own, 'https://files.sovereign.example/x')).toBe(true)
  expect(isDriveUrlAllowed(own, 'https://other.sovereign.example/x')).toBe(false)
  expect(canSendLinks({ largeFilesAsLinks: true, driveHosts: [] })).toBe(false)
  expect(canSendLinks({ largeFilesAsLinks: false, driveHosts: ['https://*.sharepoint.com'] })).toBe(false)
})

test('a simulated OneDrive stands on the host name of the simulated Graph', () => {
  const simulated = { ...driveOf('global'), graphBaseUrl: 'https://localhost:3001/v1.0' }
  expect(isDriveUrlAllowed(simulated, 'https://localhost:3002/x')).toBe(true)
  expect(isDriveUrlAllowed(simulated, 'https://elsewhere:3002/x')).toBe(false)
})

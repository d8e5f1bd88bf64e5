import { expect, test } from '@jest/globals'
import { graphOrigin, isUploadUrlAllowed } from './hosts'

const global = { graphBaseUrl: 'https://graph.microsoft.com/v1.0' }
const simulated = { graphBaseUrl: 'https://localhost:3001/v1.0' }

test.each([
  ['https://outlook.office365.com/api/gv1.0/users(1)/AttachmentSessions(2)?authtoken=x', true],
  ['https://outlook.office.com/api/v2.0/x', true],
  ['https://graph.microsoft.com/v1.0/x', true],
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
  expect(isUploadUrlAllowed(global, url)).toBe(allowed)
})

test('where Graph is simulated, its own host name takes uploads too, on any port', () => {
  expect(isUploadUrlAllowed(simulated, 'https://localhost:3001/api/x')).toBe(true)
  expect(isUploadUrlAllowed(simulated, 'https://localhost:3000/api/x')).toBe(true)
  expect(isUploadUrlAllowed(simulated, 'http://localhost:3001/api/x')).toBe(false)
  expect(isUploadUrlAllowed(simulated, 'https://localhost.evil.example:3001/api/x')).toBe(false)
  expect(isUploadUrlAllowed(global, 'https://graph.microsoft.com:8443/x')).toBe(false)
})

test('permissions are named after the cloud, not after the simulated Graph', () => {
  expect(graphOrigin({ cloud: 'china' })).toBe('https://microsoftgraph.chinacloudapi.cn')
})

import { expect, test } from '@jest/globals'
import { importComplaints } from './importTable'
import { importsOf, sources } from './source'

const SRC = sources(['src'], ['.ts', '.tsx'])

test('every import in src/ is one the table allows', () => {
  expect(SRC.length).toBeGreaterThan(20)
  expect(SRC.flatMap(importsOf).length).toBeGreaterThan(50)
  expect(SRC.flatMap(importComplaints)).toEqual([])
})

test.each([
  ['src/kernel/a.ts', "import { x } from '../graph'", 'kernel may not import graph'],
  ['src/graph/a.ts', "import type { X } from '../auth'", 'graph may not import auth'],
  ['src/graph/a.ts', "import { x } from '../outlook/calendarHost'", 'graph may not import outlook/calendarHost'],
  ['src/events/a.ts', "import { x } from '../outlook'", 'events may not import outlook'],
  ['src/mail/a.ts', "import { x } from '../attachments'", 'mail may not import attachments'],
  ['src/attachments/a.ts', "export { x } from '../mail'", 'attachments may not import mail'],
  ['src/attachments/a.ts', "import { x } from '../graph/door'", 'reaches past the door of graph'],
  ['src/attachments/a.ts', "import { x } from '../events/eventAddress'", 'reaches past the door of events'],
  ['src/taskpane/a.tsx', "import { x } from '../graph'", 'taskpane may not import graph'],
  ['src/taskpane/views/a.tsx', "import { x } from '../../outlook'", 'taskpane may not import outlook'],
  ['src/attachments/a.ts', "import { useState } from 'react'", 'attachments may not import the package react'],
  ['src/graph/a.ts', "import { openDB } from 'idb'", 'graph may not import the package idb'],
  ['src/attachments/a.ts', "import 'fake-indexeddb/auto'", 'attachments may not import the package fake-indexeddb'],
  ['src/events/a.ts', "const x = await import('@fluentui/react-components')", 'may not import the package @fluentui'],
  ['src/mail/a.ts', "type M = typeof import('@azure/msal-browser')", 'may not import the package @azure/msal-browser'],
  ['src/taskpane/a.tsx', "import '@azure/msal-browser'", 'may not import the package @azure/msal-browser'],
  ['src/main.ts', "import { x } from '@azure/msal-browser/redirect-bridge'", 'only auth imports @azure'],
  ['src/main.ts', "import { x } from './graph/door'", 'reaches past the door of graph'],
  ['src/main.ts', "import { x } from '../sim/world'", 'reaches out of src/'],
  ['src/attachments/a.test.ts', "import { x } from '../../sim/graph/service'", 'reaches out of src/'],
  ['src/mail/a.ts', "import { x } from '../../tests/browser/support'", 'reaches out of src/'],
  ['src/graph/a.ts', "import x = require('../../bench/run')", 'reaches out of src/'],
  ['src/auth/a.ts', "import { fake } from '../kernel/testing/fakeClock'", 'uses what only tests may'],
  ['src/graph/a.ts', 'const x = await import(name)', 'may not import the package (computed) name'],
  ['src/utils/a.ts', "import { x } from '../kernel'", 'a folder the table does not know'],
])('%s: %s is found', (path, text, complaint) => {
  expect(importComplaints({ path, text })).toEqual([expect.stringContaining(complaint)])
})

test.each([
  ['src/graph/a.ts', "import type { TokenSource } from '../auth/tokenSource'"],
  ['src/attachments/a.ts', "import type { EventForm } from '../outlook/calendarHost'"],
  ['src/attachments/deep/a.ts', "import { x } from '../plan'"],
  ['src/config/a.ts', "import hosts from './hosts.json'"],
  ['src/attachments/a.ts', "import { openDB } from 'idb'"],
  ['src/attachments/a.test.ts', "import 'fake-indexeddb/auto'"],
  ['src/auth/a.ts', "const msal = await import('@azure/msal-browser')"],
  [
    'src/main.ts',
    "import { a } from './graph'\nimport { b } from './outlook'\nimport { createRoot } from 'react-dom/client'",
  ],
  ['src/graph/a.test.ts', "import { expect } from '@jest/globals'\nimport { f } from '../kernel/testing/fakeClock'"],
])('%s: %s is allowed', (path, text) => {
  expect(importComplaints({ path, text })).toEqual([])
})

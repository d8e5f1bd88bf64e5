import { itemId } from './ids'
import type { Mailbox, StoredContact } from './types'

const DAY_MS = 86_400_000

interface Planned {
  /** Names the contact for its id. */
  name: string
  displayName: string
  givenName?: string
  surname?: string
  companyName?: string
  jobTitle?: string
  address?: string
  phone?: string
  mobile?: string
}

/** Roles, not persons; one without any name, one in Japanese, one that hardly says anything. */
const CONTACTS: readonly Planned[] = [
  {
    name: 'crane',
    displayName: 'Crane service',
    givenName: 'Crane',
    surname: 'Service',
    companyName: 'Lifting and Hoisting Ltd',
    jobTitle: 'Dispatch',
    address: 'dispatch@lifting.example',
    phone: '+00 555 0101',
    mobile: '+00 555 0102',
  },
  {
    name: 'scaffolding',
    displayName: 'Scaffolding crew',
    companyName: 'Height Access Ltd',
    address: 'crew@height-access.example',
  },
  {
    name: 'concrete',
    displayName: 'Concrete plant',
    givenName: 'Concrete',
    surname: 'Plant',
    companyName: 'Ready Mix Ltd',
    address: 'orders@ready-mix.example',
    phone: '+00 555 0110',
  },
  { name: 'electric', displayName: 'Electrical contractor', address: 'office@electrical.example' },
  { name: 'fire', displayName: 'Fire protection office', jobTitle: 'Approvals', address: 'fire@authority.example' },
  { name: 'gate', displayName: "Gate 2 – driver's desk", mobile: '+00 555 0120' },
  { name: 'lift', displayName: 'Lift maintenance', companyName: 'Vertical Ltd', address: 'service@vertical.example' },
  { name: 'permits', displayName: 'Permit office', address: 'permits@authority.example' },
  { name: 'planning', displayName: 'Planning', address: 'planning@contoso.example' },
  { name: 'surveyor', displayName: 'Surveyor', givenName: 'Land', surname: 'Surveyor', address: 'survey@grid.example' },
  { name: 'waste', displayName: 'Waste collection', companyName: 'Clean Site Ltd', phone: '+00 555 0130' },
  { name: 'water', displayName: 'Water supply', address: 'water@utility.example' },
  {
    name: 'japanese',
    displayName: '施設管理',
    givenName: '管理',
    surname: '施設',
    companyName: '東館サービス',
    address: 'shisetsu@east.example',
  },
  { name: 'nameless', displayName: '', companyName: 'Nameless Parts Ltd', address: 'parts@nameless.example' },
]

/** Puts the contacts into a mailbox, in no order that a reader could rely on. */
export function addContacts(mailbox: Mailbox, { seed, nowMs }: { seed: string; nowMs: number }): void {
  for (const [at, planned] of CONTACTS.entries()) {
    const contact = contactOf(planned, {
      id: itemId(seed, mailbox.address, `contact:${planned.name}`),
      createdMs: nowMs - (40 + at) * DAY_MS,
    })
    mailbox.contacts.set(contact.id, contact)
  }
}

function contactOf(planned: Planned, { id, createdMs }: { id: string; createdMs: number }): StoredContact {
  const { displayName, address, phone } = planned
  return {
    id,
    displayName,
    givenName: planned.givenName ?? '',
    surname: planned.surname ?? '',
    companyName: planned.companyName ?? '',
    jobTitle: planned.jobTitle ?? '',
    addresses: address === undefined ? [] : [{ name: displayName === '' ? address : displayName, address }],
    businessPhones: phone === undefined ? [] : [phone],
    mobilePhone: planned.mobile ?? null,
    notes: '',
    createdMs,
    modifiedMs: createdMs,
  }
}

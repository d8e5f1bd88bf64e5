import { createHash, X509Certificate } from 'node:crypto'
import { generate } from 'selfsigned'

/** A certificate made on the spot; its key never leaves this process. */
export interface Certificate {
  key: string
  cert: string
  /** What Chromium's `--ignore-certificate-errors-spki-list` wants: base64 SHA-256 of the public key, so nothing else is trusted with it. */
  spkiHash: string
}

/** Makes a certificate for the simulated hosts. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const pair = await generate([{ name: 'commonName', value: 'Simulated Outlook' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  })
  const publicKey = new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' })
  const spkiHash = createHash('sha256').update(publicKey).digest('base64')
  return { key: pair.private, cert: pair.cert, spkiHash }
}

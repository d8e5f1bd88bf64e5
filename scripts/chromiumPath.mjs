// `node scripts/chromiumPath.mjs`: unpacks the packaged Chromium once and prints its path. The package is an ES module only, so others spawn this.
import chromium from '@sparticuz/chromium'

process.stdout.write(await chromium.executablePath())

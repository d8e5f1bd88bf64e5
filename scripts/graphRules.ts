// `npm run rules`: writes docs/graph-rules.md from the rules, faults and gaps of the simulated Graph.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from '../sim/graph/rulesPage'

writeFileSync(join(__dirname, '../docs/graph-rules.md'), rulesPage())

// `npm test`: everything that needs nothing but Node and npm.
import { build, install, run, runTool } from './setup.js'

install()
build()
runTool('typescript/bin/tsc', '-p', 'tests/tsconfig.json')
runTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')
runTool('knip/bin/knip.js')
run(process.execPath, 'scripts/check-packages.js')
runTool('vitest/vitest.mjs', 'run', ...process.argv.slice(2))

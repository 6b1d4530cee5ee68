export { detectSyntax } from './detect-syntax.js'
export { parse } from './parse.js'

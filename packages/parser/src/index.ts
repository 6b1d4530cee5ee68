export { detectSyntax } from './detect-syntax.js'

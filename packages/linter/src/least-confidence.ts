/** Below it, a reconstructed citation's fields are guesses that no rule should judge. */
export const leastConfidence = 0.75

/** A text without the user names and passwords that stand in its web addresses. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\bhttps?:(?:\\?\/){2})[^\s/\\?#"'<>@]{0,500}@/gi, '$1')
}

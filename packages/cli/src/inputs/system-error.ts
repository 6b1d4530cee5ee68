const explanations: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'no space left',
  EMFILE: 'too many open files',
  EROFS: 'the file system is read-only',
}

/** The code of a failed system call (`ENOENT`); empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Says in a few words why a system call failed. */
export function describeFailure(error: unknown): string {
  const code = errorCode(error)
  return explanations[code] ?? (code || String(error))
}

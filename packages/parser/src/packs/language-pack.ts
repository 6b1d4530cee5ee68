/** What a template of another wiki is, and how its parameters are called. */
export interface LocalTemplate {
  /** Its names, redirects included; case, spaces and underscores do not count. */
  readonly names: readonly string[]
  /** Parameters that mean something else here than in the other templates of the wiki. */
  readonly parameters?: Readonly<Record<string, string>>
}

/**
 * The citation templates of a wiki in another language, as data.
 *
 * Names of parameters are in lower case, without spaces, hyphens and underscores, and `#` stands
 * for a number at the end: `nom#` for `nom1` and `nom2`. What is not listed keeps its name.
 */
export interface LanguagePack {
  /** The code of the language, as in the wiki's address. */
  readonly language: string
  /** How the template namespace is called. */
  readonly namespaces: readonly string[]
  /** Local templates by the canonical name of the template they correspond to. */
  readonly templates: Readonly<Record<string, LocalTemplate>>
  /** Canonical names of parameters by the local ones. */
  readonly parameters: Readonly<Record<string, string>>
  /** The months as dates have them, January first. */
  readonly months: readonly string[]
}

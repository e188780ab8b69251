/** The versions of the definitions (口径) of accepted, finished and open; a figure that was frozen names its own. */
export const DEFINITION_VERSIONS = [1, 2] as const;
export type DefinitionVersion = (typeof DEFINITION_VERSIONS)[number];

/** What counts where nothing else is chosen. */
export const STANDARD_DEFINITION = 1 satisfies DefinitionVersion;

/** Counts 不予受理 among the finished as well, as some platforms do (`countRefusedAcceptance`). */
export const REFUSED_COUNTED = 2 satisfies DefinitionVersion;

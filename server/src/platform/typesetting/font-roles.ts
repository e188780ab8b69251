import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFontFaces } from './font-file.ts';

/** The typefaces of an official document: 仿宋, its figures and letters, 黑体, 楷体, 宋体, 小标宋. */
export const FONT_ROLES = ['fang', 'latin', 'hei', 'kai', 'song', 'bsong'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** The families of each role, the preferred first. */
export type FontRoles = Readonly<Record<FontRole, readonly string[]>>;

const ROLE_FILE = 'roles.json';
const FONT_FILE = /\.(otf|ttf|ttc|otc)$/i;

/** A folder of fonts: its role table, and files that may be embedded although they say no. */
interface FontFolder {
  readonly roles: Partial<FontRoles>;
  readonly licensed: readonly string[];
  readonly families: readonly string[];
}

/**
 * The role table of all folders, earlier folders first, reduced to families that are really there.
 * Throws, naming the file and the mend, if a role table is wrong, a font forbids embedding without
 * standing under `licensed`, or a role has no font.
 */
export async function loadFontRoles(directories: readonly string[]): Promise<FontRoles> {
  const folders = await Promise.all(directories.map(readFolder));
  const present = new Set(folders.flatMap(({ families }) => families.map(foldName)));
  const familiesOf = (role: FontRole) => {
    const named = folders.flatMap(({ roles }) => roles[role] ?? []);
    const found = [...new Set(named)].filter((family) => present.has(foldName(family)));
    if (found.length > 0) return found;
    throw new Error(`No font for the role "${role}" in ${directories.join(', ')}`);
  };
  return {
    fang: familiesOf('fang'),
    latin: familiesOf('latin'),
    hei: familiesOf('hei'),
    kai: familiesOf('kai'),
    song: familiesOf('song'),
    bsong: familiesOf('bsong'),
  };
}

function foldName(family: string): string {
  return family.toLowerCase();
}

async function readFolder(directory: string): Promise<FontFolder> {
  const entries = await readdir(directory);
  const table = entries.includes(ROLE_FILE)
    ? parseRoleFile(await readFile(join(directory, ROLE_FILE), 'utf8'), join(directory, ROLE_FILE))
    : { roles: {}, licensed: [] };
  const files = entries.filter((entry) => FONT_FILE.test(entry));
  const families = await Promise.all(
    files.map((file) => usableFamilies(join(directory, file), table.licensed.includes(file))),
  );
  return { ...table, families: families.flat() };
}

async function usableFamilies(path: string, isLicensed: boolean): Promise<readonly string[]> {
  const faces = await readFontFaces(path);
  if (!isLicensed && faces.some((face) => face.isEmbeddingRestricted)) {
    throw new Error(
      `The font ${path} forbids embedding (OS/2 fsType); remove it, ` +
        `or list it under "licensed" in ${ROLE_FILE} if its licence allows it`,
    );
  }
  return faces.flatMap((face) => face.families);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function parseRoleFile(text: string, path: string): Omit<FontFolder, 'families'> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} must be a JSON object`);
  const { licensed = [], ...roles } = value as Record<string, unknown>;
  for (const [role, names] of Object.entries(roles)) {
    if (!FONT_ROLES.some((known) => known === role) || !isNames(names)) {
      throw new Error(
        `${path}: "${role}" must be one of ${FONT_ROLES.join(', ')} with a list of font families`,
      );
    }
  }
  if (!isNames(licensed)) throw new Error(`${path}: "licensed" must be a list of file names`);
  return { roles: roles as Partial<FontRoles>, licensed };
}

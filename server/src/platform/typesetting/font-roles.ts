import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { FONT_FILE, readFontFaces } from './font-file.ts';

/** The typefaces of an official document: 仿宋, its figures and letters, 黑体, 楷体, 宋体, 小标宋. */
export const FONT_ROLES = ['fang', 'latin', 'hei', 'kai', 'song', 'bsong'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** The families of each role, the preferred first. */
export type FontRoles = Readonly<Record<FontRole, readonly string[]>>;

const ROLE_FILE = 'roles.json';

/** A role table: families by role, and files that may be embedded although they say no. */
interface RoleTable {
  readonly roles: Partial<FontRoles>;
  readonly licensed: readonly string[];
}

/** A folder of fonts with its role table and the families that its files hold. */
interface FontFolder extends RoleTable {
  readonly families: readonly string[];
}

/**
 * The role table of all folders, earlier folders first, reduced to families that are really there.
 * Refuses with a sentence for the operator if a folder cannot be read, a role table is wrong, a font
 * is unreadable or forbids embedding without standing under `licensed`, or a role has no font.
 */
export async function loadFontRoles(
  directories: readonly string[],
): Promise<Result<FontRoles, string>> {
  const folders: FontFolder[] = [];
  for (const directory of directories) {
    const folder = await readFolder(directory);
    if (!folder.ok) return folder;
    folders.push(folder.value);
  }
  const present = new Set(folders.flatMap(({ families }) => families.map(foldName)));
  const familiesOf = (role: FontRole) => {
    const named = folders.flatMap(({ roles }) => roles[role] ?? []);
    return [...new Set(named)].filter((family) => present.has(foldName(family)));
  };
  const empty = FONT_ROLES.find((role) => familiesOf(role).length === 0);
  if (empty !== undefined) {
    return refuse(`No font plays the role "${empty}" in ${directories.join(', ')}; add one.`);
  }
  return ok({
    fang: familiesOf('fang'),
    latin: familiesOf('latin'),
    hei: familiesOf('hei'),
    kai: familiesOf('kai'),
    song: familiesOf('song'),
    bsong: familiesOf('bsong'),
  });
}

function foldName(family: string): string {
  return family.toLowerCase();
}

async function readFolder(directory: string): Promise<Result<FontFolder, string>> {
  const entries = await readdir(directory).catch(() => undefined);
  if (entries === undefined) {
    return refuse(`The font folder ${directory} cannot be read; correct FONT_DIR.`);
  }
  const table = await readRoleTable(directory, entries);
  if (!table.ok) return table;
  const families: string[] = [];
  for (const file of entries.filter((entry) => FONT_FILE.test(entry))) {
    const found = await usableFamilies(
      join(directory, file),
      table.value.licensed.includes(file) ? 'licensed' : 'as-marked',
    );
    if (!found.ok) return found;
    families.push(...found.value);
  }
  return ok({ ...table.value, families });
}

async function usableFamilies(
  path: string,
  embedding: 'licensed' | 'as-marked',
): Promise<Result<readonly string[], string>> {
  const faces = await readFontFaces(path).catch(() => undefined);
  if (faces === undefined) return refuse(`${path} is no font that can be read; remove it.`);
  if (embedding === 'as-marked' && faces.some((face) => face.isEmbeddingRestricted)) {
    return refuse(
      `The font ${path} forbids embedding (OS/2 fsType); remove it, ` +
        `or list it under "licensed" in ${ROLE_FILE} if its licence allows it.`,
    );
  }
  return ok(faces.flatMap((face) => face.families));
}

async function readRoleTable(
  directory: string,
  entries: readonly string[],
): Promise<Result<RoleTable, string>> {
  if (!entries.includes(ROLE_FILE)) return ok({ roles: {}, licensed: [] });
  const path = join(directory, ROLE_FILE);
  const fields = jsonObject(await readFile(path, 'utf8'));
  if (fields === undefined) return refuse(`${path} must be a JSON object; correct it.`);
  const { licensed = [], ...roles } = fields;
  const wrong = Object.entries(roles).find(([role, names]) => !isRole(role) || !isNames(names));
  if (wrong !== undefined) {
    return refuse(
      `${path}: "${wrong[0]}" must be one of ${FONT_ROLES.join(', ')} with a list of families.`,
    );
  }
  if (!isNames(licensed)) return refuse(`${path}: "licensed" must be a list of file names.`);
  return ok({ roles: roles as Partial<FontRoles>, licensed });
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isRole(name: string): boolean {
  return FONT_ROLES.some((role) => role === name);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

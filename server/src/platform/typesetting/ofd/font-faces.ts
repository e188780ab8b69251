import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCoverage } from '../font-coverage.ts';
import { FONT_FILE, readFontFaces } from '../font-file.ts';
import { subsetFont } from './subset-font.ts';
import type { FontSource } from './write-ofd.ts';

/** Where a face lies: its file, and its number in a collection. */
interface FacePlace {
  readonly path: string;
  readonly index: number;
  readonly postScriptName: string;
  readonly family: string;
}

/**
 * The faces of the folders by their PostScript name, earlier folders first, cut to what is asked.
 * @throws Error when no folder has the face, or the face lacks a character: then a page would show
 * a blank where its text has a character.
 */
export function fontSource(directories: readonly string[]): FontSource {
  let faces: Promise<ReadonlyMap<string, FacePlace>> | undefined;
  return async (font, characters) => {
    faces ??= findFaces(directories);
    const place = (await faces).get(font);
    if (!place) throw new Error(`No font folder has the face ${font}`);
    const { path, index, family } = place;
    const content = await subsetFont({ content: await readFile(path), index }, characters);
    const covers = readCoverage(content);
    const missing = [...characters].find((character) => !covers(character.codePointAt(0) ?? 0));
    if (missing !== undefined) throw new Error(`${path} has no glyph for ${missing}`);
    return { family, content };
  };
}

async function findFaces(directories: readonly string[]): Promise<ReadonlyMap<string, FacePlace>> {
  const places = (await Promise.all(directories.map(facesIn))).flat();
  // The last entry of a name wins in a map, the first folder should.
  return new Map(places.toReversed().map((place) => [place.postScriptName, place]));
}

async function facesIn(directory: string): Promise<readonly FacePlace[]> {
  const files = (await readdir(directory)).filter((file) => FONT_FILE.test(file)).sort();
  const paths = files.map((file) => join(directory, file));
  const found = await Promise.all(
    paths.map(async (path) =>
      (await readFontFaces(path)).map(({ families, postScriptName }, index) => {
        return { path, index, postScriptName, family: families[0] ?? postScriptName };
      }),
    ),
  );
  return found.flat();
}

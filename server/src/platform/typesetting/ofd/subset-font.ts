import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assert } from '../../../kernel/assert.ts';

/** What of HarfBuzz's subsetter is called; numbers are addresses in its memory. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  hb_blob_create(at: number, size: number, mode: number, data: number, end: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, size: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** A face in a file; collections hold several. */
export interface FaceInFile {
  readonly content: Uint8Array;
  readonly index: number;
}

// The runtime has it; the type definitions for servers leave it out.
declare const WebAssembly: {
  instantiate(program: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }>;
};

const READ_ONLY = 1;
const LAYOUT_FEATURES = 6;
const NO_LAYOUT_CLOSURE = 0x200;

let loaded: Promise<Subsetter> | undefined;

/** The face with the glyphs of these characters alone, still found by their code points. */
export async function subsetFont(
  { content, index }: FaceInFile,
  characters: Iterable<string>,
): Promise<Buffer> {
  loaded ??= loadSubsetter();
  const hb = await loaded;
  const at = hb.malloc(content.length);
  new Uint8Array(hb.memory.buffer).set(content, at);
  const blob = hb.hb_blob_create(at, content.length, READ_ONLY, 0, 0);
  const face = hb.hb_face_create(blob, index);
  const input = hb.hb_subset_input_create_or_fail();
  // Glyphs stand where the layout put them: no rules of the font's own are needed any more.
  hb.hb_set_clear(hb.hb_subset_input_set(input, LAYOUT_FEATURES));
  hb.hb_subset_input_set_flags(input, NO_LAYOUT_CLOSURE);
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  const subset = hb.hb_subset_or_fail(face, input);
  assert(subset !== 0, 'a face that the compiler could use can be cut');
  const result = contentOf(hb, subset);
  hb.hb_face_destroy(subset);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(blob);
  hb.free(at);
  return result;
}

function contentOf(hb: Subsetter, face: number): Buffer {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const length = hb.hb_blob_get_length(blob);
  // The memory may have grown meanwhile, so it is looked at anew, and copied before it is given back.
  const result = Buffer.from(new Uint8Array(hb.memory.buffer).slice(start, start + length));
  hb.hb_blob_destroy(blob);
  return result;
}

async function loadSubsetter(): Promise<Subsetter> {
  const place = import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(fileURLToPath(place)));
  const subsetter = instance.exports as Subsetter;
  subsetter._initialize();
  return subsetter;
}

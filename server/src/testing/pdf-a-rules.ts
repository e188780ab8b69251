import {
  isDict,
  isList,
  nameOf,
  namesIn,
  type PdfDict,
  type PdfFile,
  type PdfObject,
  type PdfValue,
  readPdfObjects,
  textOf,
  unpacked,
} from './pdf-objects.ts';

/**
 * What of ISO 19005-2 (PDF/A-2b) a file of ours can break, clause by clause. No validator can be had without a download, so
 * these are our own reading of it: a file that passes may still break a clause that stands in no rule here.
 */
export function pdfAFaults(bytes: Buffer): readonly string[] {
  const file = readPdfObjects(bytes);
  const looked = { bytes, file, dicts: dictsIn(file) };
  return Object.entries(RULES).flatMap(([clause, rule]) => {
    const fault = rule(looked);
    return fault === undefined ? [] : [`${clause} ${fault}`];
  });
}

interface Looked {
  readonly bytes: Buffer;
  readonly file: PdfFile;
  /** Every dictionary of the file, those within others too. */
  readonly dicts: readonly PdfDict[];
}

type Rule = (looked: Looked) => string | undefined;

const FORBIDDEN_ACTIONS = [
  ...['JavaScript', 'Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Hide'],
  ...['SetOCGState', 'Rendition', 'Trans', 'GoTo3DView', 'SubmitForm', 'GoToR', 'GoToE'],
];
const BLEND_MODES = ['Normal', 'Compatible', 'Multiply', 'Screen', 'Overlay', 'Darken', 'Lighten'];
const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3'];
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 127;
const GRAPHICS_NESTED_MAX = 28;

/** By clause of the standard. */
const RULES: Readonly<Record<string, Rule>> = {
  '6.1.2 header': ({ bytes }) => {
    const head = bytes.subarray(0, 14);
    const isVersion = /^%PDF-1\.[0-7]\n%/.test(head.toString('latin1'));
    const isBinary = [...head.subarray(10, 14)].every((byte) => byte > LONGEST_NAME);
    return isVersion && isBinary ? undefined : 'no version, or no four bytes above 127 behind it';
  },
  '6.1.3 trailer': ({ file: { trailer }, bytes }) => {
    const id = trailer.entries.get('ID');
    if (!isList(id) || id.length !== 2) return 'no identifier';
    if (trailer.entries.has('Encrypt')) return 'encrypted';
    return /%%EOF\r?\n?$/.test(bytes.subarray(-8).toString('latin1')) ? undefined : 'no end';
  },
  '6.1.4 cross-references': ({ bytes, file }) => {
    const lines = bytes.toString('latin1').split(/\nxref\r?\n/)[1] ?? '';
    const offsets = [...lines.matchAll(/^(\d{10}) (\d{5}) ([nf])/gm)];
    if (offsets.length !== file.objects.size + 1) return 'another number of objects';
    const isWrong = offsets.some(
      ([, offset, , kind], number) =>
        kind === 'n' && file.objects.get(number)?.offset !== Number(offset),
    );
    return isWrong ? 'an object does not begin where it says' : undefined;
  },
  '6.1.7 streams': ({ dicts, file }) => {
    const isOutside = streams(file).some(({ value }) => hasAny(value, ['F', 'FFilter']));
    if (isOutside) return 'a stream lies outside of the file';
    const filters = dicts.flatMap((one) => namesIn(one.entries.get('Filter')));
    const isOther = filters.some((one) => !['FlateDecode', 'DCTDecode'].includes(one));
    return isOther ? 'packed in a way that may not be used' : undefined;
  },
  '6.1.13 limits': ({ dicts, file }) => {
    const values = dicts.flatMap(({ entries }) => [...entries]);
    const isLong = values.some(
      ([name, value]) => name.length > LONGEST_NAME || textOf(value).length > LONGEST_TEXT,
    );
    if (isLong) return 'a name or a text is too long';
    const deepest = Math.max(...pageContents(file).map(nesting));
    return deepest > GRAPHICS_NESTED_MAX ? 'graphics nested too deep' : undefined;
  },
  '6.2.3 output intent': ({ file }) => {
    const intents = resolved(file, catalog(file)?.entries.get('OutputIntents'));
    const [intent, ...others] = isList(intents) ? intents : [];
    const one = resolved(file, intent);
    if (!isDict(one) || others.length > 0) return 'not one intent';
    if (nameOf(one.entries.get('S')) !== 'GTS_PDFA1') return 'not an intent of PDF/A';
    const profile = objectOf(file, one.entries.get('DestOutputProfile'));
    if (!profile) return 'no profile';
    const icc = unpacked(profile);
    const space = icc.subarray(16, 20).toString('latin1');
    const isIcc = icc.subarray(36, 40).toString('latin1') === 'acsp';
    const components = isDict(profile.value) ? profile.value.entries.get('N') : undefined;
    return isIcc && space === 'RGB ' && components === 3 ? undefined : 'no ICC profile of RGB';
  },
  '6.2.4 colours': ({ file, dicts }) => {
    const isNamed = dicts.some(({ entries }) =>
      [...entries.values()].some((value) => namesIn(value).includes('DeviceCMYK')),
    );
    const isSet = pageContents(file).some((content) =>
      /(?:^|\s)(?:[\d.]+ ){4}[kK](?:\s|$)/.test(content),
    );
    return isNamed || isSet ? 'CMYK, which the intent does not describe' : undefined;
  },
  '6.2.5 graphics state': ({ dicts }) =>
    dicts.some(
      (one) => nameOf(one.entries.get('Type')) === 'ExtGState' && hasAny(one, ['TR', 'HTP']),
    )
      ? 'a transfer function'
      : undefined,
  '6.2.8 pictures': ({ dicts }) =>
    dicts.some(
      (one) => hasAny(one, ['Alternates', 'OPI']) || one.entries.get('Interpolate') === true,
    )
      ? 'alternates, OPI or smoothing'
      : undefined,
  '6.2.9 outside content': ({ dicts }) =>
    dicts.some((one) => isForm(one) && hasAny(one, ['Ref', 'PS']))
      ? 'a reference outside'
      : undefined,
  '6.2.10 transparency': ({ dicts }) => {
    const modes = dicts.flatMap((one) => namesIn(one.entries.get('BM')));
    return modes.every((mode) => BLEND_MODES.includes(mode)) ? undefined : 'an unknown blend mode';
  },
  '6.2.11.4 fonts embedded': ({ file, dicts }) => {
    const fonts = dicts.filter(isDrawnFont);
    if (fonts.length === 0) return 'no fonts';
    const isLoose = fonts.some((font) => {
      const descriptor = resolved(file, font.entries.get('FontDescriptor'));
      const program = isDict(descriptor)
        ? FONT_FILES.map((name) => objectOf(file, descriptor.entries.get(name))).find(Boolean)
        : undefined;
      return !program || unpacked(program).length === 0;
    });
    return isLoose ? 'a font without its program' : undefined;
  },
  '6.2.11.3 composite fonts': ({ dicts }) => {
    const isWithoutMap = dicts.some(
      (one) =>
        nameOf(one.entries.get('Subtype')) === 'CIDFontType2' && !one.entries.has('CIDToGIDMap'),
    );
    if (isWithoutMap) return 'no map from characters to glyphs';
    const encodings = dicts
      .filter((one) => nameOf(one.entries.get('Subtype')) === 'Type0')
      .map((one) => nameOf(one.entries.get('Encoding')));
    return encodings.every((one) => one === 'Identity-H' || one === 'Identity-V')
      ? undefined
      : 'an encoding that is not embedded';
  },
  '6.2.11.7 text of glyphs': ({ file, dicts }) => {
    const composite = dicts.filter((one) => nameOf(one.entries.get('Subtype')) === 'Type0');
    const isMute = composite.some((one) => {
      const map = objectOf(file, one.entries.get('ToUnicode'));
      return !map || !/beginbf(?:char|range)/.test(unpacked(map).toString('latin1'));
    });
    return isMute ? 'a font whose glyphs have no text' : undefined;
  },
  '6.3 annotations': ({ dicts }) => {
    const notes = dicts.filter((one) => nameOf(one.entries.get('Type')) === 'Annot');
    const isOther = notes.some((one) => nameOf(one.entries.get('Subtype')) !== 'Link');
    return isOther ? 'an annotation that is no link' : undefined;
  },
  '6.4 forms': ({ file }) =>
    catalog(file)?.entries.has('AcroForm') ? 'a form to fill in' : undefined,
  '6.5 actions': ({ dicts, file }) => {
    const acts = dicts.map((one) => nameOf(one.entries.get('S')) ?? '');
    if (acts.some((one) => FORBIDDEN_ACTIONS.includes(one))) return 'an action that is forbidden';
    const isOpening = hasAny(catalog(file), ['AA', 'OpenAction']);
    return isOpening || dicts.some((one) => hasAny(one, ['JS', 'AA'])) ? 'script' : undefined;
  },
  '6.6.2 metadata': ({ file }) => {
    const xmp = metadata(file);
    if (xmp === undefined) return 'none, or packed';
    const isClaimed = /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</.test(xmp);
    return isClaimed ? undefined : 'no claim of PDF/A-2b';
  },
  '6.6.3 properties': ({ file }) => {
    const info = resolved(file, file.trailer.entries.get('Info'));
    const xmp = metadata(file) ?? '';
    if (!isDict(info)) return undefined;
    const isTold = (name: string, element: string) => {
      const told = readText(textOf(info.entries.get(name) ?? null));
      return told === '' || elementOf(xmp, element) === told;
    };
    const areAlike = isTold('Title', 'dc:title') && isTold('Author', 'dc:creator');
    return areAlike && isSameDay(info, xmp) ? undefined : 'they differ from the metadata';
  },
  '6.8 files': ({ dicts }) =>
    dicts.some((one) => hasAny(one, ['EmbeddedFiles', 'EF']))
      ? 'a file within the file'
      : undefined,
  '6.9 layers': ({ file }) => (catalog(file)?.entries.has('OCProperties') ? 'layers' : undefined),
};

function dictsIn({ objects }: PdfFile): readonly PdfDict[] {
  const found: PdfDict[] = [];
  const look = (value: PdfValue) => {
    if (isList(value)) for (const each of value) look(each);
    if (!isDict(value)) return;
    found.push(value);
    for (const each of value.entries.values()) look(each);
  };
  for (const { value } of objects.values()) look(value);
  return found;
}

function streams({ objects }: PdfFile): readonly PdfObject[] {
  return [...objects.values()].filter(({ stream }) => stream !== undefined);
}

function objectOf({ objects }: PdfFile, value: PdfValue | undefined): PdfObject | undefined {
  const isRef = typeof value === 'object' && value !== null && 'ref' in value;
  return isRef ? objects.get(value.ref) : undefined;
}

function resolved(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return objectOf(file, value)?.value ?? value;
}

function catalog(file: PdfFile): PdfDict | undefined {
  const root = resolved(file, file.trailer.entries.get('Root'));
  return isDict(root) ? root : undefined;
}

function metadata(file: PdfFile): string | undefined {
  const object = objectOf(file, catalog(file)?.entries.get('Metadata'));
  const isPlain = isDict(object?.value) && !object.value.entries.has('Filter');
  return isPlain ? object?.stream?.toString('utf8') : undefined;
}

/** What is drawn on pages and in forms, unpacked. */
function pageContents(file: PdfFile): readonly string[] {
  const pages = [...file.objects.values()].flatMap(({ value }) => {
    if (!isDict(value) || nameOf(value.entries.get('Type')) !== 'Page') return [];
    const contents = value.entries.get('Contents');
    return (isList(contents) ? contents : [contents]).flatMap((one) => objectOf(file, one) ?? []);
  });
  const forms = streams(file).filter(({ value }) => isDict(value) && isForm(value));
  return [...pages, ...forms].map((one) => unpacked(one).toString('latin1'));
}

/** How deep states of graphics are nested; a text that holds the letter does not count. */
function nesting(content: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of content.matchAll(/(?<=^|\s)[qQ](?=\s|$)/g)) {
    depth += sign === 'q' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isForm(one: PdfDict): boolean {
  return nameOf(one.entries.get('Subtype')) === 'Form';
}

/** A font that has glyphs of its own: composite ones name another, Type 3 draws them. */
function isDrawnFont(one: PdfDict): boolean {
  const subtype = nameOf(one.entries.get('Subtype'));
  return nameOf(one.entries.get('Type')) === 'Font' && subtype !== 'Type0' && subtype !== 'Type3';
}

function hasAny(value: PdfValue | undefined, names: readonly string[]): boolean {
  return isDict(value) && names.some((name) => value.entries.has(name));
}

/** A text of a property: UTF-16 behind its mark, else as it stands. */
function readText(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

function elementOf(xmp: string, element: string): string | undefined {
  const found = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(xmp)?.[1];
  return found
    ?.replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}

function isSameDay(info: PdfDict, xmp: string): boolean {
  const made = textOf(info.entries.get('CreationDate') ?? null).slice(2, 10);
  const told = (elementOf(xmp, 'xmp:CreateDate') ?? '').slice(0, 10).replaceAll('-', '');
  return made === told;
}

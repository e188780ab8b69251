import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { SaxesParser } from 'saxes';
import { readZip } from './zip-reader.ts';

// A reader of OFD files (GB/T 33190) after the standard alone: it shares no line with the writer. It
// takes what it reads literally, draws with the embedded fonts only, and stops at what it does not know.

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A page as it was read. */
export interface OfdPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly objects: readonly Element[];
}

export interface Ofd {
  readonly info: Readonly<Record<string, string>>;
  readonly pages: readonly OfdPage[];
  /** Every ID of the file, in the order of reading. */
  readonly ids: readonly number[];
  readonly maxUnitId: number;
  /** The embedded font programs by their ID. */
  readonly fonts: ReadonlyMap<string, Buffer>;
  readonly fontNames: readonly string[];
}

/** Reads a file whose parts are where the parts before say they are. */
export function readOfd(file: Buffer): Ofd {
  const parts = readZip(file);
  const part = (path: string): Buffer => {
    const content = parts.get(path);
    if (!content) throw new Error(`The package has no ${path}`);
    return content;
  };
  const ids: number[] = [];
  const xml = (path: string) => parse(part(path).toString('utf8'), ids);

  const body = child(xml('OFD.xml'), 'DocBody');
  const info = Object.fromEntries(child(body, 'DocInfo').children.map((e) => [e.name, e.text]));
  const root = child(body, 'DocRoot').text;
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const document = xml(root);
  const common = child(document, 'CommonData');
  const resources = xml(folder + child(common, 'PublicRes').text);
  const base = `${folder}${resources.attributes['BaseLoc']}/`;
  const fonts = child(resources, 'Fonts').children.map(
    (font) => [String(font.attributes['ID']), part(base + child(font, 'FontFile').text)] as const,
  );
  const pages = child(document, 'Pages').children.map(({ attributes }) => {
    const page = xml(folder + attributes['BaseLoc']);
    const [, , widthMm = 0, heightMm = 0] = numbers(child(child(page, 'Area'), 'PhysicalBox').text);
    const layers = child(page, 'Content').children;
    return { widthMm, heightMm, objects: layers.flatMap((layer) => layer.children) };
  });
  return {
    info,
    pages,
    ids,
    maxUnitId: Number(child(common, 'MaxUnitID').text),
    fonts: new Map(fonts),
    fontNames: child(resources, 'Fonts').children.map(
      ({ attributes }) => attributes['FontName'] ?? '',
    ),
  };
}

/** The characters of the pages in their order. */
export function textOfOfd({ pages }: Ofd): string {
  return pages
    .flatMap(({ objects }) => objects.filter(({ name }) => name === 'TextObject'))
    .flatMap(({ children }) => children.filter(({ name }) => name === 'TextCode'))
    .map(({ text }) => text)
    .join('');
}

/** The page as a picture, white paper, with so many pixels a millimetre. */
export function drawOfdPage(ofd: Ofd, index: number, pixelsPerMm: number) {
  const page = ofd.pages[index];
  if (!page) throw new Error(`There is no page ${index}`);
  const [width, height] = [page.widthMm * pixelsPerMm, page.heightMm * pixelsPerMm].map(Math.floor);
  const canvas = createCanvas(width ?? 0, height ?? 0);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(pixelsPerMm, pixelsPerMm);
  for (const object of page.objects) drawObject(context, object, familiesOf(ofd));
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

const families = new WeakMap<Ofd, ReadonlyMap<string, string>>();
let registered = 0;

/** A name of our own for each font program, so that none of the machine's can stand in. */
function familiesOf(ofd: Ofd): ReadonlyMap<string, string> {
  const known = families.get(ofd);
  if (known) return known;
  const named = new Map(
    [...ofd.fonts].map(([id, program]) => {
      registered += 1;
      const family = `ofd-${registered}`;
      if (!GlobalFonts.register(program, family)) throw new Error(`Font ${id} cannot be read`);
      return [id, family];
    }),
  );
  families.set(ofd, named);
  return named;
}

function drawObject(
  context: SKRSContext2D,
  object: Element,
  fonts: ReadonlyMap<string, string>,
): void {
  const [left = 0, top = 0] = numbers(object.attributes['Boundary'] ?? '');
  context.save();
  context.translate(left, top);
  const { CTM } = object.attributes;
  if (CTM) context.transform(...(numbers(CTM) as [number, number, number, number, number, number]));
  if (object.name === 'TextObject') drawText(context, object, fonts);
  else if (object.name === 'PathObject') drawPath(context, object);
  else throw new Error(`A page holds a ${object.name}`);
  context.restore();
}

function drawText(
  context: SKRSContext2D,
  object: Element,
  fonts: ReadonlyMap<string, string>,
): void {
  const { Font = '', Size = '' } = object.attributes;
  const code = child(object, 'TextCode');
  const characters = [...code.text];
  const steps = distances(code.attributes['DeltaX'] ?? '');
  if (steps.length !== characters.length - 1)
    throw new Error(`${code.text}: distances are missing`);
  context.fillStyle = colour(child(object, 'FillColor'));
  context.font = `${Size}px ${fonts.get(Font)}`;
  let x = Number(code.attributes['X']);
  for (const [index, character] of characters.entries()) {
    context.fillText(character, x, Number(code.attributes['Y']));
    x += steps[index] ?? 0;
  }
}

function drawPath(context: SKRSContext2D, object: Element): void {
  const { Stroke, Fill, Rule, LineWidth, DashPattern, DashOffset, MiterLimit } = object.attributes;
  context.beginPath();
  walk(context, child(object, 'AbbreviatedData').text.split(' '));
  if (Fill === 'true') {
    context.fillStyle = colour(child(object, 'FillColor'));
    context.fill(Rule === 'Even-Odd' ? 'evenodd' : 'nonzero');
  }
  if (Stroke !== 'false') {
    context.strokeStyle = colour(child(object, 'StrokeColor'));
    context.lineWidth = Number(LineWidth);
    context.miterLimit = Number(MiterLimit);
    context.setLineDash(numbers(DashPattern ?? ''));
    context.lineDashOffset = Number(DashOffset ?? 0);
    context.stroke();
  }
}

/** What each letter of a path draws, and how many numbers it takes. */
const STEPS: Readonly<Record<string, readonly [number, (c: SKRSContext2D, n: number[]) => void]>> =
  {
    M: [2, (c, [x = 0, y = 0]) => c.moveTo(x, y)],
    L: [2, (c, [x = 0, y = 0]) => c.lineTo(x, y)],
    B: [6, (c, n) => c.bezierCurveTo(...(n as [number, number, number, number, number, number]))],
    Q: [4, (c, n) => c.quadraticCurveTo(...(n as [number, number, number, number]))],
    C: [0, (c) => c.closePath()],
  };

function walk(context: SKRSContext2D, data: readonly string[]): void {
  let at = 0;
  while (at < data.length) {
    const step = STEPS[data[at] ?? ''];
    if (!step) throw new Error(`A path holds a step ${data[at]}`);
    const [count, draw] = step;
    draw(context, data.slice(at + 1, at + 1 + count).map(Number));
    at += 1 + count;
  }
}

/** `g 3 2.5 1` is 2.5 2.5 2.5 1. */
function distances(written: string): readonly number[] {
  const words = written.split(' ').filter((word) => word !== '');
  const steps: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== 'g') {
      steps.push(Number(words[at]));
      continue;
    }
    steps.push(...Array.from({ length: Number(words[at + 1]) }, () => Number(words[at + 2])));
    at += 2;
  }
  return steps;
}

function colour({ attributes }: Element): string {
  return `rgb(${numbers(attributes['Value'] ?? '').join(',')})`;
}

function numbers(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number);
}

function child(element: Element, name: string): Element {
  const found = element.children.find((one) => one.name === name);
  if (!found) throw new Error(`${element.name} has no ${name}`);
  return found;
}

/** The root of a well-formed document in the namespace of the standard; IDs are noted. */
function parse(xml: string, ids: number[]): Element {
  const parser = new SaxesParser({ xmlns: true });
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== 'http://www.ofdspec.org/2016')
      throw new Error(`${local} is in no namespace of OFD`);
    const values = Object.fromEntries(
      Object.entries(attributes).map(([name, { value }]) => [name, value]),
    );
    if (values['ID'] !== undefined) ids.push(Number(values['ID']));
    const element = { name: local, attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('The document is empty');
  return root;
}

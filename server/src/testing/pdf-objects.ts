import { inflateSync } from 'node:zlib';

/** A value of a PDF file. Strings are their bytes as latin1; what a reference points to is found by its number. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly text: string }
  | { readonly ref: number }
  | readonly PdfValue[]
  | PdfDict;

export interface PdfDict {
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** An object of a file, with the bytes of its stream as they lie there. */
export interface PdfObject {
  readonly number: number;
  readonly offset: number;
  readonly value: PdfValue;
  readonly stream: Buffer | undefined;
}

export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: PdfDict;
}

const SPACE = /[\0\t\n\f\r ]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)/;

/** Reads every object of a file that has a plain cross-reference table, which is what the engine writes. */
export function readPdfObjects(bytes: Buffer): PdfFile {
  const source = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const heads = /(?:^|[\r\n])(\d+) 0 obj\b/g;
  for (let head = heads.exec(source); head; head = heads.exec(source)) {
    const reader = new Reader(source, heads.lastIndex);
    const value = reader.value();
    const stream = streamAfter(bytes, reader.at, value);
    const number = Number(head[1]);
    const offset = head.index + (head[0].startsWith(head[1] ?? '') ? 0 : 1);
    objects.set(number, { number, offset, value, stream });
    heads.lastIndex = reader.at + (stream?.length ?? 0);
  }
  const trailer = new Reader(source, source.lastIndexOf('trailer') + 'trailer'.length).value();
  if (!isDict(trailer)) throw new Error('no trailer');
  return { objects, trailer };
}

/** Whether a value is a dictionary. */
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && 'entries' in value && !isList(value);
}

/** Whether a value is a list. */
export function isList(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The name that a value is. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

/** The names that a value is, or holds. */
export function namesIn(value: PdfValue | undefined): readonly string[] {
  if (isList(value)) return value.flatMap(namesIn);
  const name = nameOf(value);
  return name === undefined ? [] : [name];
}

/** The text that a value is; empty where it is none. */
export function textOf(value: PdfValue): string {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : '';
}

/** The bytes of a stream, unpacked. */
export function unpacked({ value, stream }: PdfObject): Buffer {
  const filter = isDict(value) ? value.entries.get('Filter') : undefined;
  if (stream === undefined) return Buffer.alloc(0);
  return filter === undefined ? stream : inflateSync(stream);
}

function streamAfter(bytes: Buffer, at: number, value: PdfValue): Buffer | undefined {
  const head = /^\s*stream\r?\n/.exec(bytes.subarray(at, at + 20).toString('latin1'));
  const length = isDict(value) ? value.entries.get('Length') : undefined;
  if (!head || typeof length !== 'number') return undefined;
  const start = at + head[0].length;
  return bytes.subarray(start, start + length);
}

/** Reads values one after another. */
class Reader {
  readonly #source: string;
  at: number;

  constructor(source: string, at: number) {
    this.#source = source;
    this.at = at;
  }

  value(): PdfValue {
    this.#skip();
    const rest = this.#source.slice(this.at, this.at + 2);
    if (rest === '<<') return this.#dict();
    if (rest.startsWith('[')) return this.#list();
    if (rest.startsWith('(')) return { text: this.#literal() };
    if (rest.startsWith('<')) return { text: this.#hex() };
    if (rest.startsWith('/')) return { name: this.#name() };
    return this.#word();
  }

  #skip(): void {
    while (SPACE.test(this.#source[this.at] ?? '')) this.at += 1;
  }

  #name(): string {
    const [whole = '/'] = /^\/[^\s()<>[\]{}/%]*/.exec(this.#ahead(300)) ?? [];
    this.at += whole.length;
    return whole.slice(1);
  }

  #dict(): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (this.#skip(); this.#source.slice(this.at, this.at + 2) !== '>>'; this.#skip()) {
      const key = this.#name();
      if (key === '') throw new Error(`no key at ${this.at}`);
      entries.set(key, this.value());
    }
    this.at += 2;
    return { entries };
  }

  #list(): readonly PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (this.#skip(); this.#source[this.at] !== ']'; this.#skip()) items.push(this.value());
    this.at += 1;
    return items;
  }

  #literal(): string {
    let depth = 0;
    const start = this.at + 1;
    do {
      const sign = this.#source[this.at];
      if (sign === undefined) throw new Error('a text without an end');
      if (sign === '\\') this.at += 1;
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      this.at += 1;
    } while (depth > 0);
    return this.#source.slice(start, this.at - 1);
  }

  #hex(): string {
    const end = this.#source.indexOf('>', this.at);
    const digits = this.#source.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits, 'hex').toString('latin1');
  }

  #word(): PdfValue {
    const ahead = this.#ahead(40);
    const reference = /^(\d+) 0 R\b/.exec(ahead);
    const number = NUMBER.exec(ahead)?.[0];
    const [word = reference?.[0] ?? number] = /^(?:true|false|null)/.exec(ahead) ?? [];
    if (word === undefined) throw new Error(`no value at ${this.at}: ${ahead}`);
    this.at += word.length;
    if (reference) return { ref: Number(reference[1]) };
    if (number !== undefined) return Number(number);
    return word === 'null' ? null : word === 'true';
  }

  #ahead(count: number): string {
    return this.#source.slice(this.at, this.at + count);
  }
}

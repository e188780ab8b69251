import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A file of a zip that a test makes, with what its headers say of it. */
export interface Packed {
  readonly name: string;
  readonly content?: Buffer;
  /** What the headers claim; the truth when not given. */
  readonly claimedBytes?: number;
  readonly isLink?: boolean;
  readonly isEncrypted?: boolean;
}

const OFD: Packed = { name: 'OFD.xml', content: Buffer.from('<ofd/>') };

/** An OFD of one entry, and whatever else a test packs into it. */
export function anOfd(...others: readonly Packed[]): Buffer {
  return zipOf([OFD, ...others]);
}

/** A zip whose headers say what the test wants. */
export function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { content = Buffer.from('x'), claimedBytes = content.length } = file;
    const packed = deflateRawSync(content);
    const name = Buffer.from(file.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedBytes, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(file.isLink ? (0o120777 << 16) >>> 0 : 0, 6);
    rest.writeUInt32LE(at, 10);
    const head = Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 3])]);
    directory.push(Buffer.concat([head, common, rest, name]));
    locals.push(local);
    at += local.length;
  }
  return Buffer.concat([...locals, ...directory, endOf(files.length, directory, at)]);
}

function endOf(count: number, directory: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}

/** A PDF of one page; `catalogue`, `page` and `more` go into it as they are. */
export function aPdf({ catalogue = '', page = '', more = '' } = {}): Buffer {
  return Buffer.from(
    `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${catalogue}>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>endobj
${more}trailer<</Root 1 0 R>>
%%EOF
`,
    'latin1',
  );
}

/** Objects that a PDF packs into a stream, where nobody who only looks at the bytes finds them. */
export function packedObject(number: number, body: string): string {
  const text = `${number} 0 ${body}`;
  const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  const first = `${number} 0 `.length;
  const head = `/Type/ObjStm/N 1/First ${first}/Filter/FlateDecode/Length ${packed.length}`;
  return `9 0 obj<<${head}>>stream\n${packed}\nendstream endobj\n`;
}

/** A PNG that says it is so large, in a few bytes. */
export function aPng(width: number, height: number, ...more: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 1_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A part of a PNG. */
export function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

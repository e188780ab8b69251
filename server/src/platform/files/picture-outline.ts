/** A picture as its markers tell: how large it is, and the same picture without what it says aside. */
export interface PictureOutline {
  readonly width: number;
  readonly height: number;
  /** Only what shows the picture: no place, time or device, no thumbnail, nothing after the end. */
  readonly clean: Buffer;
}

/** The outline of a JPEG or PNG; undefined when it cannot be followed to its end. */
export function pictureOutline(mediaType: string, content: Buffer): PictureOutline | undefined {
  try {
    return mediaType === 'image/png' ? pngOutline(content) : jpegOutline(content);
  } catch (error) {
    // A length that points outside of the content: the file is cut off or lies.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const PNG_HEAD_BYTES = 8;
/** What changes how a picture looks; everything else in a PNG is said aside. */
const PNG_SHOWN = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
]);

function pngOutline(content: Buffer): PictureOutline | undefined {
  const shown = [content.subarray(0, PNG_HEAD_BYTES)];
  for (let at = PNG_HEAD_BYTES; ; ) {
    const length = content.readUInt32BE(at);
    const name = content.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > content.length) return undefined;
    if (PNG_SHOWN.has(name)) shown.push(content.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  const clean = Buffer.concat(shown);
  if (clean.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: clean.readUInt32BE(16), height: clean.readUInt32BE(20), clean };
}

const MARK = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_PICTURE = 0xd9;
const COMMENT = 0xfe;
/** Start of frame, in its kinds; C4, C8 and CC mean something else. */
const isFrame = (code: number) =>
  code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
const isApplication = (code: number) => code >= 0xe0 && code <= 0xef;

function jpegOutline(content: Buffer): PictureOutline | undefined {
  const segments = jpegSegments(content);
  const frame = segments?.find(({ code }) => isFrame(code));
  if (!segments || !frame) return undefined;
  const { bytes } = frame;
  const shown = segments.flatMap(({ code, bytes: segment }) => shownOf(code, segment));
  const clean = Buffer.concat([
    content.subarray(0, 2),
    ...shown,
    Buffer.from([MARK, END_OF_PICTURE]),
  ]);
  return { height: bytes.readUInt16BE(5), width: bytes.readUInt16BE(7), clean };
}

interface Segment {
  readonly code: number;
  readonly bytes: Buffer;
}

/** The segments between the start and the end of a JPEG, in order. */
function jpegSegments(content: Buffer): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; ; ) {
    const code = content.readUInt8(at + 1);
    if (content.readUInt8(at) !== MARK) return undefined;
    if (code === END_OF_PICTURE) return segments;
    const end = segmentOrScanEnd(content, at, code);
    if (end === undefined || end > content.length) return undefined;
    if (code !== MARK) segments.push({ code, bytes: content.subarray(at, end) });
    at = end;
  }
}

/** A mark may be filled up with any number of bytes before its code. */
function segmentOrScanEnd(content: Buffer, at: number, code: number): number | undefined {
  if (code === MARK) return at + 1;
  return code === START_OF_SCAN ? scanEnd(content, at) : segmentEnd(content, at);
}

function segmentEnd(content: Buffer, at: number): number {
  return at + 2 + content.readUInt16BE(at + 2);
}

/** A scan ends where a mark stands that is neither a stuffed byte nor a restart. */
function scanEnd(content: Buffer, at: number): number | undefined {
  for (let next = segmentEnd(content, at); ; next += 1) {
    next = content.indexOf(MARK, next);
    if (next < 0) return undefined;
    const code = content.readUInt8(next + 1);
    if (code !== 0 && code !== MARK && !(code >= 0xd0 && code <= 0xd7)) return next;
  }
}

/** What of a segment is kept: of the camera's notes only which way up the picture is. */
function shownOf(code: number, segment: Buffer): readonly Buffer[] {
  if (code === COMMENT) return [];
  if (!isApplication(code)) return [segment];
  const label = segment.toString('latin1', 4, 16);
  const isShown =
    (code === 0xe0 && label.startsWith('JFIF')) ||
    (code === 0xe2 && label.startsWith('ICC_PROFILE')) ||
    (code === 0xee && label.startsWith('Adobe'));
  if (isShown) return [segment];
  const way = code === 0xe1 && label.startsWith('Exif') ? orientationIn(segment) : undefined;
  return way === undefined ? [] : [orientationSegment(way)];
}

const TIFF_AT = 10;
const ORIENTATION_TAG = 0x0112;
const UPRIGHT = 1;

function orientationIn(segment: Buffer): number | undefined {
  const isLittle = segment.toString('latin1', TIFF_AT, TIFF_AT + 2) === 'II';
  const short = (at: number) => (isLittle ? segment.readUInt16LE(at) : segment.readUInt16BE(at));
  const long = (at: number) => (isLittle ? segment.readUInt32LE(at) : segment.readUInt32BE(at));
  const directory = TIFF_AT + long(TIFF_AT + 4);
  const count = short(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (short(entry) === ORIENTATION_TAG) {
      const way = short(entry + 8);
      return way > UPRIGHT && way <= 8 ? way : undefined;
    }
  }
  return undefined;
}

/** An Exif segment that says nothing but which way up the picture is. */
function orientationSegment(way: number): Buffer {
  const segment = Buffer.from(
    'ffe100224578696600004d4d002a00000008000101120003000000010000000000000000',
    'hex',
  );
  segment.writeUInt16BE(way, 28);
  return segment;
}

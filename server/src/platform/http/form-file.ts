import type { FastifyRequest } from 'fastify';
import { unreadableBody } from './unreadable-body.ts';

/** A file as it comes in a form: its name as given, its content as it arrives. */
interface FormFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The first file of a form, of which no more is read than `bytesMax` and a byte; undefined where there is none. */
export async function formFile(
  request: FastifyRequest,
  bytesMax: number,
): Promise<FormFile | undefined> {
  const part = await request.file({ limits: { fileSize: bytesMax + 1 } }).catch(blameTheForm);
  // A part may come without a name, whatever its type says.
  return part && { name: part.filename ?? '', content: readable(part.file) };
}

/** Nothing but the form stands behind these bytes: what goes wrong with them is its fault and not ours. */
async function* readable(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    blameTheForm(error);
  }
}

/** Whatever the parser says of a form without a status of its own. */
function blameTheForm(error: unknown): never {
  if (error instanceof Error && !('statusCode' in error)) throw unreadableBody('not-a-form');
  throw error;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg|html)$/;
const WORTH_IT_BYTES = 1024;

/** The best setting, 11, takes ten times as long for a twelfth less. */
const BROTLI_QUALITY = 9;

const COMPRESSORS = [
  {
    ending: '.br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
      }),
  },
  { ending: '.gz', compress: (bytes: Buffer) => promisify(gzip)(bytes) },
] as const;

/** Writes each file compressed beside it, once at build, so that the server never compresses. */
export function compressed(): Plugin {
  return {
    name: 'banshi-compressed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.values(bundle).filter((file) => COMPRESSIBLE.test(file.fileName));
      await Promise.all(
        files.map((file) =>
          writeCompressed(
            join(dir ?? '.', file.fileName),
            file.type === 'chunk' ? file.code : file.source,
          ),
        ),
      );
    },
  };
}

async function writeCompressed(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  if (bytes.length < WORTH_IT_BYTES) return;
  for (const { ending, compress } of COMPRESSORS) {
    writeFileSync(`${path}${ending}`, await compress(bytes));
  }
}

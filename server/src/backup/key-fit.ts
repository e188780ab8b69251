import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { keyPrints, loadKeyRing, loadLocalSigner, sm3 } from '../platform/crypto/index.ts';
import type { Manifest } from './manifest.ts';

type Keys = Manifest['keys'];
type Places = Pick<Config, 'keyFile' | 'signingKeyFile'>;

/** The prints of the keys of this house; no key is made for the asking. */
export async function keysAtHand({ keyFile, signingKeyFile }: Places): Promise<Keys> {
  const pem = existsSync(signingKeyFile) ? await loadLocalSigner(signingKeyFile).publicKeys() : '';
  return {
    protection: existsSync(keyFile) ? keyPrints(loadKeyRing(keyFile)) : null,
    signing: pem.match(PEM_BLOCK)?.map(printOfPem) ?? [],
  };
}

/** Why the keys at hand do not open what a backup holds, as a sentence; nothing when they do. */
export function misfit(needed: Keys, atHand: Keys, places: Places): string | undefined {
  return misfitOfProtection(needed, atHand, places) ?? misfitOfSigning(needed, atHand, places);
}

function misfitOfProtection(needed: Keys, atHand: Keys, { keyFile }: Places): string | undefined {
  const [wanted, found] = [needed.protection, atHand.protection];
  if (!wanted) return undefined;
  const mend = `put the key file ${wanted.file} there, which was kept apart from the backup, or set KEY_FILE`;
  if (!found) return `There is no key file ${keyFile}; ${mend}.`;
  if (found.file !== wanted.file) {
    return `The key file ${keyFile} is ${found.file}, and what the backup holds was closed with another; ${mend}.`;
  }
  const lost = Object.keys(wanted.keys).find((id) => found.keys[id] !== wanted.keys[id]);
  if (lost === undefined) return undefined;
  return `The key file ${keyFile} is older than the backup and lacks its key ${lost}; ${mend}.`;
}

function misfitOfSigning(
  needed: Keys,
  atHand: Keys,
  { signingKeyFile }: Places,
): string | undefined {
  const lost = needed.signing.find((print) => !atHand.signing.includes(print));
  if (lost === undefined) return undefined;
  return `The signing key ${lost}, by which signatures in the backup are checked, is not in ${signingKeyFile}; put the file there that was kept beside the key file.`;
}

/** How both files are called, for whoever keeps them. */
export function namesOf({ protection, signing }: Keys): string {
  const own = protection ? [`key file ${protection.file}`] : [];
  return [...own, ...signing.map((print) => `signing key ${print}`)].join(', ') || 'none yet';
}

const PEM_BLOCK = /-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g;

function printOfPem(pem: string): string {
  return sm3(pem).toString('hex').slice(0, 16);
}

/** Without I, L, O and U, which are taken for other characters when read aloud or typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const BITS = 5n;

/** Random bytes that a code is made of: 80 bits, so that nobody finds one by trying. */
export const CODE_BYTES = 10;

/** The code under which anybody may check a document: sixteen characters, in groups of four. */
export function checkCodeOf(random: Uint8Array): string {
  const value = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const characters = Array.from({ length: LENGTH }, (_, index) => {
    const shift = BITS * BigInt(LENGTH - 1 - index);
    return ALPHABET[Number((value >> shift) & 31n)];
  });
  return grouped(characters.join(''));
}

/** What a person typed as the code it can only mean; undefined when it is none. */
export function readCheckCode(typed: string): string | undefined {
  const bare = typed
    .toUpperCase()
    .replace(/[\s\-－—]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  const isCode = bare.length === LENGTH && [...bare].every((one) => ALPHABET.includes(one));
  return isCode ? grouped(bare) : undefined;
}

function grouped(characters: string): string {
  return (characters.match(/.{4}/g) ?? []).join('-');
}

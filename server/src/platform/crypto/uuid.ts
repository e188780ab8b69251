/** The first 16 bytes of a digest in the shape of a UUID of version 8 (RFC 9562), 122 bits of them. */
export function uuidOf(digest: Buffer): string {
  const hex = digest.toString('hex', 0, 16);
  const variant = '89ab'.charAt(((digest[8] ?? 0) >> 4) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

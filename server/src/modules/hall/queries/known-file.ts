/** A file of a register, as the tables of files keep it. */
export const KNOWN_FILE = [
  'file_id as fileId',
  'name',
  'media_type as mediaType',
  'size_bytes as sizeBytes',
  'page_count as pageCount',
] as const;

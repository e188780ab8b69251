import { Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, oneOf } from './fields.ts';
import { OfficialFile } from './official-file.ts';
import { DOCUMENT_FORMATS } from './official-words.ts';
import { DOCUMENT_WRITERS } from './roles.ts';

export const previewOfficialDocument = {
  operationId: 'previewOfficialDocument',
  summary:
    'The laid-out pages of a document, a letter, minutes or an order as SVG images, one text each; nothing is stored.',
  tag: 'bulletin',
  method: 'POST',
  path: '/official-previews',
  access: DOCUMENT_WRITERS,
  reach: 'everything',
  body: exactly({ file: OfficialFile }),
  reply: Type.Object({ pages: Type.Array(Type.String()) }),
  idempotency: 'none',
  refusals: ['bulletin/invalid', 'bulletin/glyph-missing'],
} as const satisfies Endpoint;

export const renderOfficialDocument = {
  operationId: 'renderOfficialDocument',
  summary:
    'The document as PDF/A, OFD, DOCX (the copy to edit), HTML or text, as an attachment; nothing is stored.',
  tag: 'bulletin',
  method: 'POST',
  path: '/official-renderings',
  access: DOCUMENT_WRITERS,
  reach: 'everything',
  body: exactly({ file: OfficialFile, format: oneOf(...DOCUMENT_FORMATS) }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  idempotency: 'none',
  refusals: ['bulletin/invalid', 'bulletin/glyph-missing'],
} as const satisfies Endpoint;

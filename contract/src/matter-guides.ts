import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { exactly, oneOf, text } from './fields.ts';

/** How many guides one answer lists. */
export const GUIDES_MAX = 50;

/** A matter that anybody may apply for, with its guide. */
export const ServiceGuideLine = Type.Object({
  taskCode: Type.String(),
  name: Type.String(),
  departmentName: Type.String(),
});
export type ServiceGuideLine = Static<typeof ServiceGuideLine>;

export const listServiceGuides = {
  operationId: 'listServiceGuides',
  summary: `Matters in force with a service guide (办事指南, 行政许可法第三十条), by words of their name or body, at most ${GUIDES_MAX}.`,
  tag: 'bulletin',
  method: 'GET',
  path: '/public/guides',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  query: exactly({ words: Type.Optional(text(100, { minLength: 0 })) }),
  reply: Type.Object({ guides: Type.Array(ServiceGuideLine), total: Type.Integer() }),
  refusals: ['request/too-many'],
} as const satisfies Endpoint;

export const downloadServiceGuide = {
  operationId: 'downloadServiceGuide',
  summary:
    'The service guide of a matter as its list in force has it: PDF/A or HTML, as an attachment.',
  tag: 'bulletin',
  method: 'GET',
  path: '/public/guides/:taskCode',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 300,
  params: Type.Object({ taskCode: text(100) }),
  query: exactly({ format: oneOf('pdf', 'html') }),
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['request/too-many', 'catalogue/not-found', 'bulletin/glyph-missing'],
} as const satisfies Endpoint;

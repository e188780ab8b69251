import { OPERATIONS } from '@banshi/contract/operations';
import { openApiDocument } from '@banshi/server/platform/http/openapi';

/** Prints docs/openapi.json. */
process.stdout.write(`${JSON.stringify(openApiDocument(OPERATIONS, '0.1.0'), null, 1)}\n`);

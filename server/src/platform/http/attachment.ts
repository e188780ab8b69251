import type { FastifyReply } from 'fastify';

/** Answers with a file as an attachment that no browser shows in our origin. */
export function asAttachment(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', 'sandbox');
}

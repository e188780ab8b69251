/** The door to messages that leave the house: one interface, and the ways that there are. */
export { createFolderCarrier } from './folder-carrier.ts';
export { createHttpCarrier } from './http-carrier.ts';
export { createMailCarrier } from './mail-carrier.ts';
export type { Carrier, Message, Undelivered } from './message.ts';

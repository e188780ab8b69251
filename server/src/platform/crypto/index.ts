/** The door to cryptography by the national algorithms: SM2, SM3, HMAC-SM3 and SM4. */
export { caseIdOf } from './case-id.ts';
export { CHAIN_START, chainHash, journalDigest } from './journal-seal.ts';
export { type KeyPrints, keyPrints } from './key-prints.ts';
export { type KeyRing, loadKeyRing, rotateKeys } from './key-ring.ts';
export { loadLocalSigner, type Signature, type SigningService } from './local-signer.ts';
export { type Protection, protectionOf } from './protection.ts';
export { type CryptoProvider, nodeCrypto, sm3 } from './provider.ts';
export { KeyFileProblem } from './secret-file.ts';

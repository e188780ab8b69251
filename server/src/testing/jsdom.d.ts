// What tests take of jsdom; its own types would bring those of a browser into the server.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly runScripts: 'outside-only' });
    readonly window: {
      eval(script: string): unknown;
      close(): void;
      readonly Uint8Array: Uint8ArrayConstructor;
    };
  }
}

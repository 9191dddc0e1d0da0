// Before the test suite starts under node: emcc 3.1.6 takes node's fetch() for a browser's, and
// would ask it for a file name. Without it, the wasm is read from the file.
globalThis.fetch = undefined;

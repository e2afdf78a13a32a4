'use strict';

/**
 * Given to Electron by `-r` under the driver: the application is ready once the driver is there. A driver
 * that comes while the first page changes process waits for a page that is no more; it calls
 * `__playwright_run` as soon as it can follow.
 */
const { app } = require('electron');

// The application reads its own arguments alone.
process.argv.splice(process.argv.indexOf('-r'), 2);

const ready = app.whenReady();
let isReady = false;
let release;
const released = new Promise((resolve) => {
  release = resolve;
});
const emit = app.emit.bind(app);
let told;
app.emit = (event, ...args) => {
  if (event !== 'ready' || isReady) return emit(event, ...args);
  told = args;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReady;
app.whenReady = () => released;

// oxlint-disable-next-line no-underscore-dangle -- the driver's own name
globalThis.__playwright_run = async () => {
  await ready;
  isReady = true;
  release();
  emit('ready', ...told);
};

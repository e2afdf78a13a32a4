import { parentPort } from 'node:worker_threads';

// Stands for a thread that dies on its work.
parentPort?.on('message', () => {
  setImmediate(() => {
    throw new Error('broken');
  });
});

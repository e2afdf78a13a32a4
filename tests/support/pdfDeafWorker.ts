import { parentPort } from 'node:worker_threads';

// Stands for a thread that never looks whether it should stop.
parentPort?.on('message', () => {
  for (;;) Math.random();
});

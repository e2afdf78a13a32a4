/** A thread that ends before it did anything, as one that runs out of memory does. */
process.exit(1);

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { looksEncrypted, PAGE_BYTES } from './sqlcipher.ts';

/** The form of a portfolio fills about a hundred pages, which are written first: it is looked for in so many. */
const PAGES_READ = 512;
/** Pages that are read at once. */
const SLICE = 64;
/** The first byte of a page that holds rows of a table (https://www.sqlite.org/fileformat2.html#b_tree_pages). */
const LEAF_OF_TABLE = 0x0d;
/** What the form of a portfolio says, in tables and triggers that no other application has together. */
const WORDS = [
  'CREATE TABLE grid_application',
  'CREATE TABLE reading',
  'CREATE TABLE status_check',
  'CREATE TABLE follow_up',
  'CREATE TABLE frozen_dossier',
  'CREATE TABLE initiative_facts',
  'CREATE TABLE effect_recheck',
  'CREATE TABLE funding_instalment',
  'CREATE TABLE testimony_clue',
  'CREATE TABLE dossier_block',
];
/** So many of them are enough: the others may be on pages that are lost. */
const ENOUGH = 3;

/** Whether pages beyond the head of a file are those of a portfolio in clear, whatever became of the head. */
export function holdsOurPages(path: string): boolean {
  const found = new Set<string>();
  for (const page of pagesBeyondHead(path)) {
    if (page[0] !== LEAF_OF_TABLE) continue;
    for (const words of WORDS) if (page.includes(words)) found.add(words);
    if (found.size >= ENOUGH) return true;
  }
  return false;
}

/** Whether a page beyond the head of a file may be one that a password seals: nothing but noise. */
export function mayHoldSealedPages(path: string): boolean {
  for (const page of pagesBeyondHead(path)) if (looksEncrypted(page)) return true;
  return false;
}

/** Whole pages of a file after the first, as far as its form reaches. */
function* pagesBeyondHead(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const count = Math.min(PAGES_READ, Math.floor(fstatSync(file).size / PAGE_BYTES));
    const slice = Buffer.alloc(SLICE * PAGE_BYTES);
    for (let first = 1; first < count; first += SLICE) {
      const pages = Math.min(SLICE, count - first);
      readSync(file, slice, 0, pages * PAGE_BYTES, first * PAGE_BYTES);
      for (let at = 0; at < pages; at += 1) {
        yield slice.subarray(at * PAGE_BYTES, (at + 1) * PAGE_BYTES);
      }
    }
  } finally {
    closeSync(file);
  }
}

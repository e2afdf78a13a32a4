import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { dayHere, twoDigits } from '../../shared/domain/dayHere.ts';
import { fileName } from '../files/fileName.ts';

const EXTENSION = '.essaim';

/**
 * Where a copy is kept in a folder, under a name that says by itself what it is and of when:
 * « Portefeuille — 2026-11-26 14 h 03.essaim », by the computer's own clock; a second one in the same minute
 * has a number.
 */
export function copyPath(folder: string, portfolio: string, at: Date): string {
  const stem = basename(portfolio, extname(portfolio));
  const named = (more: string) =>
    join(folder, fileName(stem, ` — ${minuteOf(at)}${more}${EXTENSION}`));
  let path = named('');
  for (let count = 2; existsSync(path); count += 1) path = named(` (${count})`);
  return path;
}

function minuteOf(at: Date): string {
  return `${dayHere(at)} ${twoDigits(at.getHours())} h ${twoDigits(at.getMinutes())}`;
}

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../support/app.ts';
import { makeGreatList } from './list.ts';
import { type Measured, median } from './measure.ts';

/** The table of ten thousand in the real window: from a key to the screen, and frames while it scrolls. */
export async function listWindowMeasures(folder: string): Promise<Measured[]> {
  const file = join(folder, 'Fenêtre.essaim');
  makeGreatList(file);
  const { page, close } = await launch({ profile: join(folder, 'list-profile'), args: [file] });
  await page.getByRole('navigation', { name: 'Lieux' }).waitFor();
  const opened = await page.evaluate(async () => {
    const start = performance.now();
    location.hash = '#/initiatives?vue=all';
    while (document.querySelector('tr[data-id]') === null) {
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - start;
  });
  await page.waitForTimeout(1_000);
  const scrolling = await scroll(page);
  const typing = await type(page);
  await close();
  return [
    line('from the place to its rows', opened, '–'),
    line('a key to its letter on the screen, the slowest', typing.letter, '≤ 50 ms'),
    line('a key to its rows on the screen, median', typing.rows, '≤ 100 ms'),
    line('the longest frame while scrolling through', scrolling.longest, '≤ 50 ms'),
    line('frames with a line that had not come yet', scrolling.blank, '0'),
  ];
}

function line(what: string, ours: number, aim: string): Measured {
  return { what: `list of 10,000 in the window: ${what}`, ours, reference: null, aim };
}

/** Goes through twenty thousand pixels, half a screen a frame, then back. */
function scroll(page: Page): Promise<{ longest: number; blank: number }> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.es-list-scroll');
    if (scroller === null) throw new Error('no table');
    let longest = 0;
    let blank = 0;
    let before = await new Promise<number>(requestAnimationFrame);
    for (let step = 0; step < 200; step += 1) {
      scroller.scrollTop += step < 100 ? 200 : -200;
      const now = await new Promise<number>(requestAnimationFrame);
      longest = Math.max(longest, now - before);
      before = now;
      if (document.querySelector('tr.es-list-coming') !== null) blank += 1;
    }
    return { longest, blank };
  });
}

/** Types words letter by letter: until the letter is painted, and until the rows that answer are. */
async function type(page: Page): Promise<{ letter: number; rows: number }> {
  await page.getByRole('searchbox', { name: 'Filtrer les initiatives' }).focus();
  await page.evaluate(() => {
    const given = globalThis as unknown as { letters: number[]; rows: number[] };
    given.letters = [];
    given.rows = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'keydown') given.letters.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    let pressed = 0;
    document.addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
      },
      true,
    );
    const grid = document.querySelector('[role="grid"]');
    new MutationObserver(() => {
      const from = pressed;
      if (from === 0) return;
      pressed = 0;
      requestAnimationFrame(() => {
        setTimeout(() => given.rows.push(performance.now() - from));
      });
    }).observe(grid as Element, { attributes: true, attributeFilter: ['aria-rowcount'] });
  });
  for (const key of 'jardins sur roues 12') {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(300);
  }
  const { letters, rows } = await page.evaluate(() => {
    const given = globalThis as unknown as { letters: number[]; rows: number[] };
    return { letters: given.letters, rows: given.rows };
  });
  return { letter: Math.max(16, ...letters), rows: median(rows) };
}

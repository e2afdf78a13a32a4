import { expect, test } from '@playwright/test';
import { TagElement } from '../../electron/pdf/tagging/element.ts';
import { Text } from '../../electron/pdf/tagging/fileObjects.ts';
import { annotationOf } from '../../electron/pdf/tagging/links.ts';

// Found with other seeds of « anything that is a text prints »: a link whose words, on one of its lines, are spaces.
test('a link is told by its words, or by where it leads on a line that has none', () => {
  const element = new TagElement('Link');
  const told = (...words: string[]) =>
    annotationOf(
      {
        element,
        holder: element,
        target: { kind: 'url', name: 'https://exemple.test/' },
        alt: undefined,
        words: words.map((text) => ({ text, x: 0, y: 0, w: 1, h: 1 })),
      },
      [0, 0, 1, 1],
      1,
    );
  expect(told('voir ', 'ici')).toMatchObject({ Contents: new Text('voir ici') });
  expect(told('👍')).toMatchObject({ Contents: new Text('👍') });
  for (const blank of ['\u2003 ', '\u200b', '']) {
    expect(told(blank)).toMatchObject({ Contents: new Text('https://exemple.test/') });
  }
});

import { expect, test } from '@playwright/test';
import type { ContentBlock } from '../../shared/content/dossierContent.ts';
import { drawDossier } from '../../shared/content/drawDossier.ts';
import type { BlockKind } from '../../shared/domain/blockKinds.ts';
import { translator } from '../../shared/strings/index.ts';
import { sampleSource } from '../support/pdfSamples.ts';

const t = translator('fr-CA');

/** A block of the longest dossier of the sample, without some of its figures. */
function drawn(kind: BlockKind, leftOut: (block: ContentBlock) => string[] = () => []) {
  const source = sampleSource('fictional_example', 'Transport');
  const blockOf = (out: string[]) => {
    source.dossier.blocks = [
      { key: kind, kind, included: true, ownText: null, writtenOver: null, leftOut: out },
    ];
    const [block] = drawDossier(source, t).blocks;
    if (block === undefined) throw new Error('no block');
    return block;
  };
  return blockOf(leftOut(blockOf([])));
}

const types = ({ parts }: ContentBlock) => parts.map(({ type }) => type);

test('a figure that is left out is not drawn, and may be put back; the others stay', () => {
  const whole = drawn('grid');
  expect(whole.choices.map(({ key, isShown }) => [key, isShown])).toEqual([
    ['profile', true],
    ['history', true],
  ]);
  const block = drawn('grid', () => ['profile']);
  expect(types(block)).toEqual(types(whole).filter((type) => type !== 'profile'));
  expect(block.choices[0]).toMatchObject({ key: 'profile', isShown: false });
});

test('the indicators of a block are chosen one by one', () => {
  const whole = drawn('indicators');
  const names = whole.choices.filter(({ key }) => key.startsWith('indicator:'));
  expect(names.length).toBeGreaterThan(1);
  const one = drawn('indicators', ({ choices }) =>
    choices.flatMap(({ key }, at) => (key.startsWith('indicator:') && at > 1 ? [key] : [])),
  );
  expect(types(one).filter((type) => type === 'measures')).toHaveLength(1);
  expect(one.choices).toHaveLength(whole.choices.length);
});

test('a block whose indicators are all left out does not say that none is noted', () => {
  const none = drawn('indicators', ({ choices }) =>
    choices.flatMap(({ key }) => (key.startsWith('indicator:') ? [key] : [])),
  );
  expect(types(none)).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { addableKinds, withAdded } from '../../shared/domain/addedBlocks.ts';
import { BLOCK_KINDS, type BlockKind } from '../../shared/domain/blockKinds.ts';
import { plainBlock } from '../../shared/domain/templateBlocks.ts';
import { editedTemplate } from '../../shared/domain/templateEdits.ts';
import { resources } from '../support/world.ts';

const block = (kind: BlockKind, key: string = kind) => ({ ...plainBlock(kind, true), key });

const keys = (blocks: readonly { key: string }[]) => blocks.map(({ key }) => key).join(' ');

test('what may be added is what the subject draws and is not there, never a question', () => {
  const there = [block('cover'), block('question', 'q_1'), block('budget')];
  const kinds = addableKinds(there, 'initiative');
  expect(kinds).toContain('figure2');
  expect(kinds).toContain('photos');
  expect(kinds).toContain('annexes');
  for (const kind of ['cover', 'budget', 'question', 'portfolio_list'] as const) {
    expect(kinds).not.toContain(kind);
  }
  expect(addableKinds([], 'portfolio')).toContain('portfolio_list');
  expect(addableKinds([], 'portfolio')).not.toContain('figure2');
});

test('an added block goes before what a dossier has later, and questions say nothing of the order', () => {
  const form = [block('cover'), block('question', 'q_1'), block('results'), block('references')];
  expect(keys(withAdded(form, 'photos', (key) => block('photos', key)))).toBe(
    'cover q_1 results photos references',
  );
  expect(keys(withAdded(form, 'annexes', (key) => block('annexes', key)))).toBe(
    'cover q_1 results references annexes',
  );
  expect(keys(withAdded(form, 'contents', (key) => block('contents', key)))).toBe(
    'cover contents q_1 results references',
  );
  const asked = [block('question', 'need')];
  expect(keys(withAdded(asked, 'need', (key) => block('need', key)))).toBe('need need_2');
});

test('every template takes each block that it lacks once, and stays one', () => {
  for (const template of resources.templates()) {
    for (const kind of BLOCK_KINDS) {
      const once = editedTemplate(template, { type: 'addBlock', kind });
      const twice = editedTemplate(once, { type: 'addBlock', kind });
      const mayHave = addableKinds(template.blocks, template.about).includes(kind);
      expect(once.blocks.length - template.blocks.length, kind).toBe(mayHave ? 1 : 0);
      expect(twice, kind).toEqual(once);
    }
  }
});

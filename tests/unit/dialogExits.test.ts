import { expect, test } from '@playwright/test';
import { formGiveUpWords, giveUpWords } from '../../renderer/components/records/giveUpWords.ts';
import { goesOnWords } from '../../renderer/components/records/goesOnWords.ts';
import { typedAnew } from '../../renderer/components/records/typedAnew.ts';
import common from '../../shared/strings/fr-CA/common.json' with { type: 'json' };
import { translator } from '../../shared/strings/index.ts';
import { type Node, sources, walk, walkSource } from '../support/sourceTree.ts';

// The rule is in renderer/components/README.md, « The ways out of a dialog ».

/** What an element is called, and its attributes as they are written. */
function elementOf(node: Node, source: string): { name: string; given: Map<string, string> } {
  const opening = node['openingElement'] as Node;
  const given = new Map<string, string>();
  for (const one of opening['attributes'] as Node[]) {
    const { name } = (one['name'] ?? {}) as { name?: string };
    const value = one['value'] as Node | null;
    if (name) given.set(name, value ? source.slice(value.start, value.end) : 'true');
  }
  return { name: (opening['name'] as { name?: string }).name ?? '', given };
}

const CANCEL = "'action.cancel'";
const CLOSE = "'action.close'";
const UNDERSTOOD = "'action.understood'";

/** Does nothing but leave: `onClose`, `onRead`, a state put back. */
const LEAVES = /^\{(?:on[A-Z]\w*|close|leave|\(\) => set[A-Z]\w*\((?:null|true|false)\))\}$/;
/** A sheet to read may be printed, which changes nothing. */
const PRINTS = /window\.print\(\)/;

/** Fields whose words nobody has stored before the dialog does; a filter has nothing to store, a password is typed again. */
const WRITTEN =
  /^(?:TextField|TextArea|MoneyField|NumberField|DecimalField|PartialDateField|TimeField|SuggestField)$/;

/** Components of ours that hold such fields. */
const HOLDERS = new Set(['NewEvidenceForm']);

/** Whether a field to write in is somewhere in it, as such or inside one of our components. */
function isWrittenIn(inside: unknown, source: string): boolean {
  let isFound = false;
  walk(inside, (inner) => {
    if (inner.type !== 'JSXElement') return;
    const { name, given } = elementOf(inner, source);
    if (HOLDERS.has(name)) isFound = true;
    if (WRITTEN.test(name) && !/filter/.test(given.get('label') ?? '')) isFound = true;
  });
  return isFound;
}

/** What each dialog of a file does not leave as the rule says. */
function wrongExits(file: string, source: string): string[] {
  const wrong: string[] = [];
  walkSource(file, source, (node) => {
    if (node.type !== 'JSXElement') return;
    const { name, given } = elementOf(node, source);
    const tell = (what: string) => wrong.push(`${file} <${name}> ${what}`);
    const cancel = given.get('cancelLabel') ?? '';
    if (name === 'AddDialog' && cancel.includes(CLOSE) && !cancel.includes(CANCEL))
      tell('would lose what was typed by « Fermer »');
    if (name === 'AddDialog' && given.get('goesOn')?.startsWith('{goesOnWords(t, ') === false)
      tell('has stored some, and offers to cancel');
    if (name === 'ConfirmDialog' && (cancel.includes(CLOSE) || cancel.includes(UNDERSTOOD)))
      tell('asks a question that « Fermer » does not answer');
    if (name !== 'Dialog' && name !== 'TypedDialog') return;
    if (name === 'Dialog' && isWrittenIn(node['children'], source))
      tell('would lose what is typed in it');
    const buttons: { press: string; tone: string; text: string }[] = [];
    let isWorking = false;
    walk(
      ((node['openingElement'] as Node)['attributes'] as Node[]).find(
        (one) => (one['name'] as { name?: string } | undefined)?.name === 'actions',
      ),
      (inner) => {
        if (inner.type !== 'JSXElement') return;
        const button = elementOf(inner, source);
        const isLeave = button.name === 'LeaveButton';
        if (button.name !== 'Button' && !isLeave) return;
        if (button.given.has('isBusy')) isWorking = true;
        buttons.push({
          press: isLeave ? '{leave}' : (button.given.get('onPress') ?? '').replace(/\s+/g, ' '),
          tone: button.given.get('tone') ?? '',
          text: source.slice(inner.start, inner.end),
        });
      },
    );
    if (name === 'TypedDialog' && buttons.some(({ press }) => /\{(?:onClose|close)\}/.test(press)))
      tell('has a button that leaves without asking');
    if (name === 'TypedDialog' && isWorking && !given.has('isKept'))
      tell('asks to give up what is being stored');
    const exits = buttons.filter(({ press }) => LEAVES.test(press)).map(({ text }) => text);
    const does = buttons.some(
      ({ press, tone }) => tone !== '' && !LEAVES.test(press) && !PRINTS.test(press),
    );
    const isSaid = (label: string, not: string) =>
      exits.some((text) => text.includes(label) && !text.includes(not));
    if (does && isSaid(CLOSE, CANCEL)) tell('does not do what its title asks, by « Fermer »');
    if (!does && isSaid(CANCEL, CLOSE)) tell('has nothing to cancel');
    if ((given.get('closeLabel') ?? '').includes(CLOSE) && exits.some((t) => t.includes(CANCEL)))
      tell('says « Fermer » and « Annuler » of the same way out');
  });
  return wrong;
}

const button = (label: string, press = 'onClose', tone = '') =>
  `<Button ${tone} onPress={${press}}>{t('action.${label}')}</Button>`;

test('a dialog is left by « Annuler » where something would be lost, by « Fermer » where nothing is', () => {
  const files = sources('renderer', /\.tsx$/).filter(([, source]) => source.includes('Dialog'));
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(([path, source]) => wrongExits(path, source))).toEqual([]);
});

test('a component that a dialog holds, and that is written in, is named as one', () => {
  const files = sources('renderer', /\.tsx$/);
  const written = new Set<string>();
  for (const [path, source] of files) {
    walkSource(path, source, (node) => {
      if (node.type !== 'JSXElement' || elementOf(node, source).name !== 'Dialog') return;
      walk(node['children'], (inner) => {
        if (inner.type !== 'JSXElement') return;
        const { name } = elementOf(inner, source);
        const [at, held] = files.find(([other]) => other.endsWith(`/${name}.tsx`)) ?? [];
        // What is a field itself, or a dialog, is told by its own name.
        if (at === undefined || held === undefined || /\/(?:fields|feedback)\//.test(at)) return;
        walkSource(at, held, (one) => {
          if (one.type === 'JSXElement' && isWrittenIn(one, held)) written.add(name);
        });
      });
    });
  }
  expect([...written].filter((name) => !HOLDERS.has(name))).toEqual([]);
  for (const name of HOLDERS)
    expect(files.some(([path]) => path.endsWith(`/${name}.tsx`))).toBe(true);
});

test('what has stored some is left by « Fermer », and says that what was added stays', () => {
  const t = translator('fr-CA');
  expect(goesOnWords(t, undefined).done).toBe('Fermer');
  expect(giveUpWords(t).consequence).toMatch(/^Rien de cette fenêtre/);
  expect(giveUpWords(t).rest).toMatch(/^Ce que vous avez déjà ajouté reste\./);
});

test('a form in its page asks before words that it did not begin with go, as a dialog does', () => {
  expect(typedAnew([['', '']])).toBe(false);
  expect(typedAnew([['noté', 'noté']])).toBe(false);
  expect(typedAnew([['  ', '']])).toBe(false);
  expect(
    typedAnew([
      ['', ''],
      ['Vue au marché', ''],
    ]),
  ).toBe(true);
  expect(formGiveUpWords(translator('fr-CA')).consequence).toMatch(/^Rien de ce formulaire/);
  const [, source] = sources('renderer', /FollowForm\.tsx$/)[0] ?? ['', ''];
  const leaving: string[] = [];
  walkSource('FollowForm.tsx', source, (node) => {
    if (node.type !== 'JSXAttribute') return;
    const { name } = node['name'] as { name?: string };
    const text = source.slice(node.start, node.end);
    if (name !== 'onConfirm' && /props\.onDone\b/.test(text)) leaving.push(text);
  });
  expect(leaving).toEqual([]);
});

test('« C’est compris » answers what came unasked, and nothing else', () => {
  expect(common.action).toMatchObject({
    cancel: 'Annuler',
    close: 'Fermer',
    understood: 'C’est compris',
  });
  const notices = sources('renderer', /\.tsx$/)
    .filter(([, source]) => source.includes(UNDERSTOOD))
    .map(([path]) => path.split('/').at(-1) ?? '');
  expect(notices.toSorted()).toEqual([
    'ClockNotice.tsx',
    'CopyInPlace.tsx',
    'DamagedDialog.tsx',
    'FileUnderneath.tsx',
    'HarmNotice.tsx',
    'ImportTemplate.tsx',
    'OlderCopyNotice.tsx',
    'RefusalDialog.tsx',
    'SyncedNotice.tsx',
  ]);
});

test('a way out that breaks the rule is found', () => {
  const act = button('retry', 'save', 'tone="primary"');
  for (const wrong of [
    `<AddDialog cancelLabel={t('action.close')} />`,
    `<AddDialog goesOn={{ label: t('a'), added, done: t('action.cancel') }} cancelLabel={t('action.cancel')} />`,
    `<ConfirmDialog cancelLabel={t('action.close')} />`,
    `<Dialog actions={<>${button('close')}${act}</>} />`,
    `<Dialog actions={${button('cancel')}} />`,
    `<Dialog actions={<>${button('cancel')}${act}</>}><TextField label={t('a')} /></Dialog>`,
    `<TypedDialog actions={<>${button('cancel')}${act}</>} />`,
    `<TypedDialog actions={<><LeaveButton>{t('action.cancel')}</LeaveButton><Button isBusy={isBusy} tone="primary" onPress={save} /></>} />`,
    `<Dialog actions={${button('close')}}><NewEvidenceForm /></Dialog>`,
    `<Dialog closeLabel={t('action.close')} actions={<>${button('cancel')}${act}</>} />`,
  ])
    expect(wrongExits('x.tsx', `export const x = ${wrong};`), wrong).toHaveLength(1);
  for (const right of [
    `<AddDialog cancelLabel={t('action.cancel')} />`,
    `<AddDialog goesOn={goesOnWords(t, t('a'))} cancelLabel={t('action.cancel')} />`,
    `<ConfirmDialog cancelLabel={t('grid:keep')} />`,
    `<Dialog actions={<>${button('cancel')}${act}</>} />`,
    `<Dialog actions={<>${button('retry', '() => window.print()', 'tone="primary"')}${button('close')}</>} />`,
    `<Dialog actions={${button('close')}} />`,
    `<Dialog actions={${button('close')}}><TextField label={words.filter} /></Dialog>`,
    `<TypedDialog actions={<><LeaveButton>{t('action.cancel')}</LeaveButton>${act}</>}><TextField label={t('a')} /></TypedDialog>`,
  ])
    expect(wrongExits('x.tsx', `export const x = ${right};`), right).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { gestureOf } from '../../renderer/features/meeting/keys.ts';
import { chordWords, keysHint } from '../../shared/content/shortcutWords.ts';
import {
  acceleratorOf,
  ariaKeys,
  type Chord,
  isChord,
} from '../../shared/domain/shortcuts/chords.ts';
import {
  firstKeys,
  isShortcut,
  SHORTCUT_IDS,
  SHORTCUTS,
  shortcut,
} from '../../shared/domain/shortcuts/shortcuts.ts';
import { translator } from '../../shared/strings/index.ts';

const root = resolve(import.meta.dirname, '../..');
const t = translator('fr-CA');
const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false };

/** How a chord is told from the others. */
const spelled = (chord: Chord) => ariaKeys(chord, false);

const everywhere = (isMac: boolean) =>
  SHORTCUT_IDS.filter((id) => shortcut(id, isMac).by !== 'screen').flatMap((id) =>
    shortcut(id, isMac).keys.map((chord) => ({ id, chord })),
  );

for (const isMac of [false, true]) {
  test(`no two shortcuts have the same keys${isMac ? ', on a Mac' : ''}`, () => {
    const keys = everywhere(isMac).map(({ chord }) => spelled(chord));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
    // Within one screen, neither.
    for (const group of new Set(SHORTCUT_IDS.map((id) => shortcut(id, isMac).group))) {
      const own = SHORTCUT_IDS.filter((id) => shortcut(id, isMac).group === group)
        .flatMap((id) => shortcut(id, isMac).keys)
        .map(spelled);
      expect(own.toSorted(), group).toEqual([...new Set(own)].toSorted());
    }
  });

  test(`no shortcut takes a key from a text field or a screen reader${isMac ? ', on a Mac' : ''}`, () => {
    // What writes, moves or chooses in a text. The clipboard’s are what they say everywhere.
    const ofText = ['Control+ArrowLeft', 'Control+ArrowRight', 'Control+Home', 'Control+End'];
    for (const { id, chord } of everywhere(isMac)) {
      const isNamed = /^F\d+$/.test(chord.key);
      expect(chord.ctrl === true || chord.alt === true || isNamed, `${id} writes a letter`).toBe(
        true,
      );
      // Ctrl + Alt is AltGr, and the keys of VoiceOver.
      expect(chord.ctrl === true && chord.alt === true, id).toBe(false);
      // Option writes: ç, «, ê.
      if (isMac) expect(chord.alt, id).toBeUndefined();
      expect(ofText, id).not.toContain(spelled(chord));
    }
  });
}

test('a press is a shortcut on the right kind of keyboard, held once', () => {
  expect(isShortcut({ ...none, key: 'k', ctrlKey: true }, 'search', false)).toBe(true);
  expect(isShortcut({ ...none, key: 'K', metaKey: true }, 'search', true)).toBe(true);
  expect(isShortcut({ ...none, key: 'k', ctrlKey: true }, 'search', true)).toBe(false);
  expect(isShortcut({ ...none, key: 'k', ctrlKey: true, shiftKey: true }, 'search', false)).toBe(
    false,
  );
  expect(isShortcut({ ...none, key: 'k', ctrlKey: true, repeat: true }, 'search', false)).toBe(
    false,
  );
  // On a keyboard of Québec, / is Maj + 3.
  expect(isShortcut({ ...none, key: '/', ctrlKey: true, shiftKey: true }, 'shortcuts', false)).toBe(
    true,
  );
  // On a Mac, Option makes another character of the letter.
  expect(
    isChord({ ...none, key: '˜', code: 'KeyN', altKey: true }, { key: 'n', alt: true }, true),
  ).toBe(true);
});

test('keys are written as on the keyboard, and as menus and screen readers want them', () => {
  expect(chordWords(firstKeys('new', false), false, t)).toEqual(['Ctrl', 'Maj', 'N']);
  expect(chordWords(firstKeys('new', true), true, t)).toEqual(['⇧', '⌘', 'N']);
  expect(keysHint('back', false, t)).toBe('Alt + ←');
  expect(keysHint('back', true, t)).toBe('⌘ [');
  expect(acceleratorOf(firstKeys('new', false))).toBe('CmdOrCtrl+Shift+N');
  expect(acceleratorOf(firstKeys('back', false))).toBe('Alt+Left');
  expect(ariaKeys(firstKeys('search', true), true)).toBe('Meta+K');
});

test('what the sheet says of a meeting, its keys do', () => {
  const does: Readonly<Record<string, readonly string[]>> = {
    meetingQuestion: ['next', 'previous', 'next', 'previous'],
    meetingReading: ['read', 'read', 'read', 'read'],
    meetingUnread: ['read'],
    meetingWhy: ['why'],
    meetingChange: ['change'],
    meetingSpeaker: ['chooseSpeaker'],
    meetingTurn: ['previousSpeaker', 'nextSpeaker'],
    meetingPutBack: ['undo'],
    meetingSize: ['bigger', 'smaller', 'usualSize'],
    meetingHide: ['hide', 'hide'],
    meetingFullScreen: ['fullScreen'],
    meetingKeys: ['help', 'help'],
    meetingLeave: ['leave'],
  };
  for (const id of SHORTCUT_IDS.filter((one) => SHORTCUTS[one].group === 'meeting')) {
    const done = shortcut(id, false).keys.map(
      ({ key, ctrl, alt }) =>
        gestureOf(
          {
            key,
            code: '',
            altKey: alt ?? false,
            ctrlKey: ctrl ?? false,
            metaKey: false,
            shiftKey: false,
            isAltGraph: false,
          },
          'empty',
        )?.do,
    );
    expect(done, id).toEqual(does[id]);
  }
});

/** Of what listens to the whole window without the table: why. */
const OTHER_LISTENERS: Readonly<Record<string, string>> = {
  'renderer/asked.ts': 'any key tells that the person has begun',
  'renderer/components/records/AddDialog.tsx':
    'Ctrl + Enter adds from anywhere in its own window, pressed by tests/e2e/back.test.ts',
  'renderer/features/home/useLedgerKeys.ts':
    'the keys of a line, pressed by tests/e2e/shortcuts.test.ts',
  'renderer/features/meeting/useMeetingKeys.ts': 'the table of a meeting, compared above',
  'renderer/shell/useCutTips.ts':
    'Escape puts away the whole of a cut label, pressed by tests/e2e/firstGestures.test.ts',
};

test('nothing listens to the keys of the whole window outside of the table', () => {
  const listening = sources('renderer').filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return (
      /(document|window|^\s*|[^.\w])\.?addEventListener\(\s*'keydown'/m.test(text) &&
      !/input\.addEventListener/.test(text)
    );
  });
  expect(listening.length).toBeGreaterThan(4);
  const apart = listening.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return !/isPressed\(|backKey\(|changeKey\(/.test(text);
  });
  expect(apart.toSorted()).toEqual(Object.keys(OTHER_LISTENERS).toSorted());
  // The menu has no keys of its own either.
  const menu = readFileSync(join(root, 'electron/window/menu.ts'), 'utf8');
  expect(menu).not.toMatch(/CmdOrCtrl|'F\d|Alt\+/);
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}

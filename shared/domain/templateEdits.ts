import { addableKinds, newKey, withAdded } from './addedBlocks.ts';
import type { Template, TemplateEdit } from './schemas/template.ts';
import { plainBlock } from './templateBlocks.ts';

/** Whether two states of a template ask the same: all but the version, and the day on which it was verified. */
export function asksTheSame(one: Template, other: Template): boolean {
  return whatIsAsked(one) === whatIsAsked(other);
}

function whatIsAsked(template: Template): string {
  return JSON.stringify({ ...template, version: 0, verifiedOn: null });
}

/** A template as a dossier keeps it, verified when its own was last, as long as that one asks the same. */
export function verifiedSince(kept: Template, latest: Template | undefined): Template {
  if (latest?.verifiedOn == null || !asksTheSame(kept, latest)) return kept;
  const isLater = kept.verifiedOn === null || kept.verifiedOn < latest.verifiedOn;
  return isLater ? { ...kept, verifiedOn: latest.verifiedOn } : kept;
}

/** The template after one change; what the change names and is not there leaves it as it was. The last block stays. */
export function editedTemplate(template: Template, edit: TemplateEdit): Template {
  const { blocks, pieces } = template;
  switch (edit.type) {
    case 'fields':
      return withFields(template, edit.patch);
    case 'block':
      return { ...template, blocks: patched(blocks, edit.key, present(edit.patch)) };
    case 'move':
      return { ...template, blocks: moved(blocks, edit.key, edit.step) };
    case 'addQuestion': {
      const key = newKey(blocks, 'question');
      const added = { ...plainBlock('question', true), key, title: edit.title };
      return { ...template, blocks: [...blocks, added] };
    }
    case 'addBlock': {
      if (!addableKinds(blocks, template.about).includes(edit.kind)) return template;
      const make = (key: string) => ({ ...plainBlock(edit.kind, true), key });
      return { ...template, blocks: withAdded(blocks, edit.kind, make) };
    }
    case 'removeBlock':
      return blocks.length === 1 ? template : { ...template, blocks: without(blocks, edit.key) };
    case 'piece':
      return { ...template, pieces: patched(pieces, edit.key, present(edit.patch)) };
    case 'addPiece': {
      const added = { key: newKey(pieces, 'piece'), label: edit.label, when: '', note: '' };
      return { ...template, pieces: [...pieces, added] };
    }
    case 'removePiece':
    default:
      return { ...template, pieces: without(pieces, edit.key) };
  }
}

/** The rules and the deadline are parts of a template; its other fields stand by themselves. */
function withFields(template: Template, patch: FieldPatch): Template {
  const {
    leastAmount,
    mostAmount,
    mostPercent,
    rulesNote: note,
    deadlineText: text,
    deadlineOn: on,
    deadlineTime: time,
    ...fields
  } = patch;
  const rules = { leastAmount, mostAmount, mostPercent, note };
  const deadline = { text, on, time: on === null ? null : time };
  return {
    ...template,
    ...present(fields),
    rules: { ...template.rules, ...present(rules) },
    deadline: { ...template.deadline, ...present(deadline) },
  };
}

type FieldPatch = Extract<TemplateEdit, { type: 'fields' }>['patch'];

type Keyed = { readonly key: string };

/** A patch without the fields that it does not have. */
function present<P extends object>(patch: P): { [K in keyof P]?: Exclude<P[K], undefined> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries of a patch are its fields
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof P]?: Exclude<P[K], undefined>;
  };
}

function patched<T extends Keyed>(list: readonly T[], key: string, patch: Partial<T>): T[] {
  return list.map((one) => (one.key === key ? Object.assign({}, one, patch) : one));
}

function without<T extends Keyed>(list: readonly T[], key: string): T[] {
  return list.filter((one) => one.key !== key);
}

function moved<T extends Keyed>(list: readonly T[], key: string, step: 1 | -1): T[] {
  const from = list.findIndex((one) => one.key === key);
  const to = from + step;
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}

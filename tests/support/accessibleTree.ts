import type { CDPSession } from '@playwright/test';

type Said = { readonly value?: unknown };
type Node = {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: Said;
  readonly name?: Said;
  readonly properties?: readonly { readonly name: string; readonly value: Said }[];
};

/** Roles that are pressed, typed in or chosen: each says what it is for. */
const CONTROLS = new Set(
  'button link textbox searchbox checkbox radio combobox tab menuitem menuitemradio menuitemcheckbox switch slider spinbutton option treeitem'.split(
    ' ',
  ),
);
/** Roles that hold others by their nature. */
const HOLDERS = new Set(['combobox', 'treeitem', 'option']);
/** Places of a screen that a reader goes to by their names. */
const NAMED = new Set(
  'navigation region form complementary dialog alertdialog table grid'.split(' '),
);

/** What a screen reader would stumble on in the screen that is shown, as Chromium gives it: nothing where all reads well. */
export async function misread(client: CDPSession): Promise<string[]> {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = inOrder(nodes[0], byId).filter(({ ignored }) => !ignored);
  return [...told.flatMap((node) => wrongWith(node, byId)), ...wrongOrder(told)];
}

function wrongWith(node: Node, byId: ReadonlyMap<string, Node>): string[] {
  const role = text(node.role);
  const name = text(node.name).trim();
  const wrong: string[] = [];
  const isNamed = CONTROLS.has(role) || NAMED.has(role) || ['heading', 'image'].includes(role);
  if (isNamed && name === '') wrong.push(`${role} without a name, in ${above(node, byId)}`);
  if (!CONTROLS.has(role)) return wrong;
  for (let up = parentOf(node, byId); up !== undefined; up = parentOf(up, byId)) {
    const around = text(up.role);
    if (up.ignored || !CONTROLS.has(around) || HOLDERS.has(around)) continue;
    wrong.push(`${role} « ${name} » in ${around} « ${text(up.name)} »`);
  }
  return wrong;
}

/** The nodes as they are read: Chromium gives them a level at a time. */
function inOrder(from: Node | undefined, byId: ReadonlyMap<string, Node>): Node[] {
  if (from === undefined) return [];
  return [from, ...(from.childIds ?? []).flatMap((id) => inOrder(byId.get(id), byId))];
}

function wrongOrder(told: readonly Node[]): string[] {
  const headings = told.filter(({ role }) => text(role) === 'heading');
  const levels = headings.map((node) => Number(propertyOf(node, 'level')));
  const first = levels.filter((level) => level === 1).length;
  const mains = told.filter(({ role }) => text(role) === 'main').length;
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...(mains === 1 ? [] : [`${mains} main places`]),
    ...levels.flatMap((level, index) =>
      level - (levels[index - 1] ?? level) > 1
        ? [`« ${text(headings[index]?.name)} » is ${level} under ${levels[index - 1]}`]
        : [],
    ),
  ];
}

function parentOf(node: Node, byId: ReadonlyMap<string, Node>): Node | undefined {
  return node.parentId === undefined ? undefined : byId.get(node.parentId);
}

/** The nearest thing around that has a name. */
function above(node: Node, byId: ReadonlyMap<string, Node>): string {
  for (let up = parentOf(node, byId); up !== undefined; up = parentOf(up, byId)) {
    if (text(up.name) !== '') return `${text(up.role)} « ${text(up.name).slice(0, 60)} »`;
  }
  return 'the page';
}

function propertyOf(node: Node, name: string): unknown {
  return node.properties?.find((one) => one.name === name)?.value.value;
}

function text(said: Said | undefined): string {
  return typeof said?.value === 'string' ? said.value : '';
}

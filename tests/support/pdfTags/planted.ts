import { Buffer } from 'node:buffer';
import type { Rule } from './fault.ts';
import { type Dict, nameOf, type PdfObjects, type Value } from './pdfObjects.ts';
import { elementsUnder, parentTree, type ReadElement, readTree } from './tree.ts';

/** For each rule, a change to a sound dossier that breaks it. */
export const PLANTED: Record<Rule, (pdf: PdfObjects) => void> = {
  'painted outside of any tag': (pdf) => content(pdf, (text) => `${text}\n0 0 10 10 re\nf`),
  'artifact within a tag, or a tag within an artifact': (pdf) =>
    content(pdf, (text) => text.replace(/(MCID 0>> BDC)/, '$1 /Artifact BMC EMC')),
  'marks that do not pair': (pdf) => content(pdf, (text) => `${text}\n/Artifact BMC`),
  'mark within a path': (pdf) =>
    content(pdf, (text) => text.replace(/ re\n/, ' re\n/Artifact BMC EMC\n')),
  'sequence that is in no element': (pdf) => {
    delete one(pdf, 'H1').dict['/K'];
  },
  'sequence that is in two elements': (pdf) => {
    const { dict } = one(pdf, 'H1');
    dict['/K'] = [dict['/K'] ?? 0, dict['/K'] ?? 0];
  },
  'sequence of another kind than its element': (pdf) => {
    one(pdf, 'H1').dict['/S'] = '/P';
  },
  'element that names a sequence that is not there': (pdf) => {
    const { dict } = one(pdf, 'H1');
    dict['/K'] = [dict['/K'] ?? 0, 9999];
  },
  'parent tree that does not lead back': (pdf) => {
    const listed = parentTree(pdf).get(0);
    if (Array.isArray(listed)) listed.reverse();
  },
  'no structure tree': (pdf) => {
    delete pdf.root['/StructTreeRoot'];
  },
  'parent that is not the one above': (pdf) => {
    one(pdf, 'TR').dict['/P'] = one(pdf, 'Document').ref;
  },
  'type that is not a standard one': (pdf) => {
    one(pdf, 'Figure').dict['/S'] = '/Drawing';
  },
  'element where it cannot be': (pdf) => {
    one(pdf, 'LI').dict['/S'] = '/TD';
  },
  'element without content': (pdf) => {
    delete one(pdf, 'Figure').dict['/K'];
  },
  'figure without an alternative text': (pdf) => {
    delete one(pdf, 'Figure').dict['/Alt'];
  },
  'figure without its place': (pdf) => {
    delete one(pdf, 'Figure').dict['/A'];
  },
  'heading level skipped': (pdf) => {
    for (const element of all(pdf)) if (element.role === 'H2') element.dict['/S'] = '/H3';
  },
  'table that is not regular': (pdf) => dropLastKid(one(pdf, 'TR')),
  'table without headers': (pdf) => {
    for (const element of all(pdf)) if (element.role === 'TH') element.dict['/S'] = '/TD';
  },
  'header cell without its scope': (pdf) => {
    delete one(pdf, 'TH').dict['/A'];
  },
  'link without words': (pdf) => {
    link(pdf)['/Contents'] = 'u:';
  },
  'link that is not in the tree': (pdf) => {
    delete link(pdf)['/StructParent'];
  },
  'link without its annotation': (pdf) => {
    const { dict } = one(pdf, 'Link');
    dict['/K'] = Array.isArray(dict['/K']) ? dict['/K'].slice(0, 1) : [];
  },
  'annotation that is not a printed link': (pdf) => {
    link(pdf)['/F'] = 2;
  },
  'no language': (pdf) => {
    delete pdf.root['/Lang'];
  },
  'no title': (pdf) => {
    pdf.dict(pdf.trailer['/Info'])['/Title'] = 'u: ';
  },
  'title not shown': (pdf) => {
    delete pdf.root['/ViewerPreferences'];
  },
  'not marked as tagged': (pdf) => {
    delete pdf.root['/MarkInfo'];
  },
  'tabs that do not follow the tree': (pdf) => {
    delete pdf.dict(pdf.pages[0])['/Tabs'];
  },
  'no bookmarks': (pdf) => {
    delete pdf.root['/Outlines'];
  },
  'font that is not embedded': (pdf) => {
    for (const [, dict] of dicts(pdf)) delete dict['/FontFile2'];
  },
  'letter that cannot be read back': (pdf) => {
    for (const [, dict] of dicts(pdf)) delete dict['/ToUnicode'];
  },
  'letter that the font does not have': (pdf) =>
    content(pdf, (text) => text.replace(/\[<[0-9a-f]{4}/, '[<0000')),
  'metadata that is not well formed': (pdf) =>
    metadata(pdf, (text) => text.replace('</dc:title>', ' & </dc:titre>')),
  'metadata that says something else': (pdf) =>
    metadata(pdf, (text) => text.replace('Essaim</xmp:CreatorTool>', 'Autre</xmp:CreatorTool>')),
  'claim without its ground': (pdf) => {
    delete pdf.root['/Lang'];
  },
  'no output intent': (pdf) => {
    delete pdf.root['/OutputIntents'];
  },
  'colour out of the output intent': (pdf) =>
    content(pdf, (text) => text.replaceAll('/DeviceRGB cs', '/DeviceCMYK cs')),
  'text longer than the archive allows': (pdf) => {
    one(pdf, 'Figure').dict['/Alt'] = `u:${'é'.repeat(20_000)}`;
  },
  'action other than a link': (pdf) => {
    link(pdf)['/A'] = { '/S': '/Launch' };
  },
  'something carried or fetched': (pdf) => {
    pdf.root['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:1' };
  },
};

function all(pdf: PdfObjects): ReadElement[] {
  const tree = readTree(pdf);
  return tree === null ? [] : [...elementsUnder(tree)];
}

function one(pdf: PdfObjects, role: string): ReadElement {
  const found = all(pdf).find((element) => element.role === role);
  if (found === undefined) throw new Error(`the sound dossier has no ${role}`);
  return found;
}

function dropLastKid({ dict }: ReadElement): void {
  if (Array.isArray(dict['/K'])) dict['/K'].pop();
}

function dicts(pdf: PdfObjects): [string, Dict][] {
  return pdf
    .all()
    .flatMap(([ref, value]) => (isDict(value) ? [[ref, value] as [string, Dict]] : []));
}

function link(pdf: PdfObjects): Dict {
  const found = dicts(pdf).find(([, dict]) => dict['/Subtype'] === '/Link');
  if (found === undefined) throw new Error('the sound dossier has no link');
  return found[1];
}

function content(pdf: PdfObjects, change: (text: string) => string): void {
  for (const page of pdf.pages) rewrite(pdf, nameOf(pdf.dict(page)['/Contents']), 'latin1', change);
}

function metadata(pdf: PdfObjects, change: (text: string) => string): void {
  rewrite(pdf, nameOf(pdf.root['/Metadata']), 'utf8', change);
}

function rewrite(
  pdf: PdfObjects,
  ref: string,
  encoding: 'latin1' | 'utf8',
  change: (text: string) => string,
): void {
  const before = pdf.bytes(ref).toString(encoding);
  pdf.setBytes(ref, Buffer.from(change(before), encoding));
}

function isDict(value: Value): value is Dict {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

import { createRequire } from 'node:module';
import type { Fault, Rule } from './fault.ts';
import type { ReadPage } from './pageRules.ts';
import type { PdfObjects } from './pdfObjects.ts';

type XmlNode = { descendantWithPath: (path: string) => XmlNode | undefined; val: string };
const { XmlDocument }: { XmlDocument: new (markup: string) => XmlNode } = createRequire(
  import.meta.url,
)('xmldoc');

/** Faults of what the file says of itself: language, title, bookmarks, metadata. */
export function fileFaults(pdf: PdfObjects, pages: readonly ReadPage[]): Fault[] {
  const { root } = pdf;
  const info = pdf.dict(pdf.trailer['/Info']);
  const said: [boolean, Rule][] = [
    [/^[a-z]{2}(-[A-Z]{2})?$/.test(pdf.text(root['/Lang']) ?? ''), 'no language'],
    [(pdf.text(info['/Title']) ?? '').trim() !== '', 'no title'],
    [pdf.dict(root['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'title not shown'],
    [pdf.dict(root['/MarkInfo'])['/Marked'] === true, 'not marked as tagged'],
    [pages.every(({ ref }) => pdf.dict(ref)['/Tabs'] === '/S'), 'tabs that do not follow the tree'],
    [pdf.dict(root['/Outlines'])['/First'] !== undefined, 'no bookmarks'],
  ];
  return [
    ...said.filter(([holds]) => !holds).map(([, rule]) => ({ rule, where: 'file' })),
    ...metadataFaults(pdf),
    ...carriedFaults(pdf),
  ];
}

function metadataFaults(pdf: PdfObjects): Fault[] {
  const packet = packetOf(pdf);
  let xml: XmlNode;
  try {
    xml = new XmlDocument(packet);
  } catch {
    return [{ rule: 'metadata that is not well formed', where: 'file' }];
  }
  const info = pdf.dict(pdf.trailer['/Info']);
  const pairs: [string, string][] = [
    ['/Title', 'dc:title.rdf:Alt.rdf:li'],
    ['/Author', 'dc:creator.rdf:Seq.rdf:li'],
    ['/Subject', 'dc:description.rdf:Alt.rdf:li'],
    ['/Creator', 'xmp:CreatorTool'],
    ['/Producer', 'pdf:Producer'],
  ];
  return pairs
    .filter(([key, path]) => {
      const found = described(xml, path);
      return (pdf.text(info[key]) ?? '').trim() !== (found ?? '').trim();
    })
    .map(([key]) => ({ rule: 'metadata that says something else', where: key }));
}

/** A property in any of the descriptions of a packet. */
function described(xml: XmlNode, path: string): string | undefined {
  const rdf = xml.descendantWithPath('rdf:RDF') as (XmlNode & { children: XmlNode[] }) | undefined;
  return rdf?.children
    .map((one) => ('descendantWithPath' in one ? one.descendantWithPath(path)?.val : undefined))
    .find((value) => value !== undefined);
}

/** The packet between its processing instructions. */
export function packetOf(pdf: PdfObjects): string {
  const bytes = pdf.bytes(pdf.root['/Metadata']).toString('utf8');
  return /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(bytes)?.[0] ?? '';
}

/** No script, no file within, nothing fetched from elsewhere; a link leads to a page or an address. */
function carriedFaults(pdf: PdfObjects): Fault[] {
  const faults: Fault[] = [];
  for (const [ref, value] of pdf.all()) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
    const action = value['/Type'] === '/Action' ? value : pdf.dict(value['/A']);
    const kind = action['/S'];
    const isAnnotation = value['/Subtype'] === '/Link' || value['/Type'] === '/Action';
    if (isAnnotation && kind !== '/URI' && kind !== '/GoTo') {
      faults.push({ rule: 'action other than a link', where: ref });
    }
    const carries = [
      '/JS',
      '/JavaScript',
      '/AA',
      '/OpenAction',
      '/EmbeddedFiles',
      '/EF',
      '/FFilter',
    ];
    if (carries.some((key) => value[key] !== undefined) || value['/Type'] === '/Filespec') {
      faults.push({ rule: 'something carried or fetched', where: ref });
    }
  }
  return faults;
}

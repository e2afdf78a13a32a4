import { operationsOf } from './contentStream.ts';
import type { Fault } from './fault.ts';
import { packetOf } from './fileRules.ts';
import { colourOf, type ReadPage } from './pageRules.ts';
import type { PdfObjects } from './pdfObjects.ts';

/** What a file says that it conforms to. */
export function claimsOf(pdf: PdfObjects): string[] {
  const packet = packetOf(pdf);
  const part = /<pdfaid:part>(\d)</.exec(packet)?.[1];
  const level = /<pdfaid:conformance>(\w)</.exec(packet)?.[1];
  return [
    ...(part === undefined ? [] : [`PDF/A-${part}${(level ?? '').toLowerCase()}`]),
    ...(packet.includes('<pdfuaid:part>1<') ? ['PDF/UA-1'] : []),
  ];
}

/** Faults of a claim of conformance: what PDF/A asks of colours, and what both ask of each other. */
export function claimFaults(pdf: PdfObjects, pages: readonly ReadPage[], others: number): Fault[] {
  const claims = claimsOf(pdf);
  const faults: Fault[] = [];
  if (claims.length > 0 && others > 0) {
    faults.push({ rule: 'claim without its ground', where: claims.join(', ') });
  }
  if (!claims.includes('PDF/A-2a')) return faults;
  if (claims.includes('PDF/UA-1') && !packetOf(pdf).includes('pdfaSchema:namespaceURI')) {
    faults.push({ rule: 'claim without its ground', where: 'a property that PDF/A does not know' });
  }
  return [...faults, ...intentFaults(pdf), ...colourFaults(pdf, pages), ...lengthFaults(pdf)];
}

/** A text of more than 32,767 bytes, in the tree, in a link or in a bookmark. */
function lengthFaults(pdf: PdfObjects): Fault[] {
  return pdf
    .all()
    .filter(([, value]) =>
      Object.values(pdf.dict(value)).some(
        (one) => typeof one === 'string' && one.startsWith('u:') && 2 * one.length > 32_767,
      ),
    )
    .map(([where]) => ({ rule: 'text longer than the archive allows', where }));
}

function intentFaults(pdf: PdfObjects): Fault[] {
  const intent = pdf.dict(pdf.list(pdf.root['/OutputIntents'])[0]);
  const reference = intent['/DestOutputProfile'];
  const profile = pdf.bytes(reference);
  const isProfile =
    profile.length > 128 &&
    profile.readUInt32BE(0) === profile.length &&
    profile.toString('latin1', 12, 20) === 'mntrRGB ' &&
    profile.toString('latin1', 36, 40) === 'acsp';
  const holds = intent['/S'] === '/GTS_PDFA1' && pdf.dict(reference)['/N'] === 3 && isProfile;
  return holds ? [] : [{ rule: 'no output intent', where: 'file' }];
}

/** Red, green and blue, or grey; normal blending; images likewise. */
function colourFaults(pdf: PdfObjects, pages: readonly ReadPage[]): Fault[] {
  const found = [
    ...pages.map(({ ref, colours }): [string, string[]] => [ref, [...colours]]),
    ...drawnApart(pdf),
  ];
  const onPages = found.flatMap(([ref, colours]) =>
    colours.filter((colour) => !ALLOWED.has(colour)).map((colour) => `${ref} ${colour}`),
  );
  const inObjects = pdf.all().flatMap(([ref, value]) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const space = JSON.stringify(pdf.get(value['/ColorSpace']) ?? null);
    const isCmyk = value['/Subtype'] === '/Image' && space.includes('DeviceCMYK');
    const blends = value['/BM'] !== undefined && value['/BM'] !== '/Normal';
    return isCmyk || blends || value['/Interpolate'] === true || value['/TR'] !== undefined
      ? [ref]
      : [];
  });
  return [...onPages, ...inObjects].map((where) => ({
    rule: 'colour out of the output intent',
    where,
  }));
}

/** A pattern is made of the colours of its own content, which is looked at too. */
const ALLOWED = new Set(['/DeviceRGB', '/DeviceGray', '/Pattern', 'rg', 'RG', 'g', 'G']);

/** Colours of what is drawn apart from the pages: patterns and forms. */
function drawnApart(pdf: PdfObjects): [ref: string, colours: string[]][] {
  return pdf.all().flatMap(([ref, value]): [string, string[]][] => {
    const dict = pdf.dict(value);
    if (dict['/PatternType'] === undefined && dict['/Subtype'] !== '/Form') return [];
    const operations = operationsOf(pdf.bytes(ref).toString('latin1'));
    return [[ref, operations.flatMap((operation) => colourOf(operation) ?? [])]];
  });
}

/**
 * A profile of the sRGB space, version 2 of the ICC's format, made here from the numbers of IEC 61966-2-1:
 * its primaries and white brought to D50 by the Bradford transform, its curve at 256 points. Nothing of it is
 * taken from a file of someone else's; whoever wants it may use it (CC0).
 */
export function srgbProfile(): Buffer {
  const curve = tag('curv', u32(CURVE_POINTS), ...Array.from({ length: CURVE_POINTS }, curvePoint));
  const tags: [string, Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', tag('text', Buffer.from('CC0\0', 'latin1'))],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const first = HEADER + 4 + 12 * tags.length;
  const places = new Map<Buffer, number>();
  let end = first;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += data.length;
  }
  const table = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name, 'latin1'), u32(places.get(data) ?? 0), u32(data.length)]),
  );
  return Buffer.concat([header(end), u32(tags.length), ...table, ...places.keys()]);
}

const HEADER = 128;
const CURVE_POINTS = 256;
const D50 = [0.9642, 1, 0.82491] as const;

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A day is asked for; that of the standard.
  for (const [at, part] of [1999, 10, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * at);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(D50.map(fixed)).copy(bytes, 68);
  return bytes;
}

/** The light that a value of 0 to 255 stands for, in 65,535ths. */
function curvePoint(_: unknown, index: number): Buffer {
  const value = index / (CURVE_POINTS - 1);
  const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(Math.round(light * 65_535));
  return bytes;
}

function xyz(values: readonly number[]): Buffer {
  return tag('XYZ ', ...values.map(fixed));
}

/** A description in its three forms, of which the last two are empty. */
function description(text: string): Buffer {
  return tag('desc', u32(text.length + 1), Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(78));
}

function tag(type: string, ...parts: Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...parts]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function fixed(value: number): Buffer {
  return u32(Math.round(value * 65_536));
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

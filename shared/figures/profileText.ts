import type { GridProfile, ProfileReading } from '../content/gridProfile.ts';
import type { Translate } from '../strings/index.ts';

/** A profile in words, in its reading order: for a screen reader, and as the PDF's alternative text. */
export function profileText(profile: GridProfile, t: Translate): string {
  const dimensions = profile.dimensions.map(({ label, readings }) =>
    t('figure:profile.altDimension', {
      label,
      readings: readings.map((reading) => readingText(reading, t)).join('; '),
    }),
  );
  return t('figure:profile.alt', {
    title: profile.title,
    version: profile.version,
    dimensions: dimensions.join(' '),
  });
}

function readingText(reading: ProfileReading, t: Translate): string {
  const said = t('figure:profile.altReading', {
    label: reading.label,
    reading: reading.levelLabel,
  });
  const more = [reading.since, reading.changed].filter((one) => one !== null);
  return more.length === 0 ? said : `${said} (${more.join('; ').replace(/[.;]+$/, '')})`;
}

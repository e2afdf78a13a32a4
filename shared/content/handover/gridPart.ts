import { componentsOf, inOrder } from '../../domain/gridComponents.ts';
import type { Handed } from '../../domain/handover/handed.ts';
import type { PublicApplication, PublicReading } from '../../domain/schemas/grid.ts';
import type { GridDefinition } from '../../domain/schemas/gridDefinition.ts';
import { applicationName } from '../applicationName.ts';
import { evidenceMark, existing } from '../evidence.ts';
import { voiceName } from '../voices.ts';
import { listInWords } from '../words.ts';
import type { Markup, Written } from './html.ts';
import { type OwnNotes, readingKey } from './ownNotes.ts';
import { dateIn, inLines, type Pen, prose, section, table } from './page.ts';

/** Every reading of the grid over the years, component by component, each with why and on what evidence. */
export function gridPart(pen: Pen, handed: Handed, own: OwnNotes): Markup {
  const { html, t } = pen;
  const applications = inOrder(handed.initiative.gridApplications);
  // The version that was applied last comes first.
  const versions = [...new Set(applications.toReversed().map((one) => one.gridVersionId))];
  return section(pen, {
    id: 'grille',
    title: t('handover:grid.title'),
    body:
      applications.length === 0
        ? html`<p class="none">${t('handover:grid.none')}</p>`
        : html`${tables(pen, applications)}${versions.map((id) => {
            const grid = handed.versions.get(id);
            const of = applications.filter((one) => one.gridVersionId === id);
            return grid === undefined
              ? null
              : html`${versions.length > 1 ? html`<p class="of">${grid.name}</p>` : null}${components(pen, { grid, applications: of, handed, own })}`;
          })}`,
  });
}

/** The tables around which it was read: when, with whom. */
function tables(pen: Pen, applications: readonly PublicApplication[]): Markup {
  const { t } = pen;
  return table(pen, {
    caption: t('handover:grid.applications'),
    none: '',
    heads: [t('handover:decision.day'), t('handover:grid.around'), t('handover:grid.state')],
    rows: applications.map((one) => [
      applicationName(one, applications, t),
      listInWords([...one.participants], t),
      t(one.concludedAt === null ? 'handover:grid.open' : 'handover:grid.concluded'),
    ]),
  });
}

type Read = {
  readonly grid: GridDefinition;
  readonly applications: readonly PublicApplication[];
  readonly handed: Handed;
  readonly own: OwnNotes;
};

function components(pen: Pen, read: Read): Written {
  const { html, t } = pen;
  return componentsOf(read.grid).map(({ dimension, component }) => {
    const found = read.applications.flatMap((application) => {
      const reading = application.readings.find((one) => one.componentId === component.id);
      return reading === undefined ? [] : [{ application, reading }];
    });
    if (found.every(({ reading }) => isSilent(reading))) {
      return html`<h3 class="${dimension.id}">${component.label.text}</h3><p class="none">${t('handover:grid.unread')}</p>`;
    }
    return html`<h3 class="${dimension.id}">${component.label.text}</h3>${table(pen, {
      caption: t('handover:grid.readings', { component: component.label.text }),
      none: '',
      heads: [
        t('handover:decision.day'),
        t('handover:grid.level'),
        t('handover:grid.why'),
        t('handover:evidence.title'),
      ],
      rows: found.map(({ application, reading }) => [
        dateIn(pen, application.date),
        reading.level === null
          ? t('vocabulary:reading.none')
          : t(`vocabulary:reading.${reading.level}`),
        why(pen, read, { application, reading }),
        marksOf(read.handed, reading.evidenceIds),
      ]),
    })}`;
  });
}

function isSilent({ level, justification, notes }: PublicReading): boolean {
  return level === null && justification.trim() === '' && notes.length === 0;
}

function why(
  pen: Pen,
  { own }: Read,
  { application, reading }: { application: PublicApplication; reading: PublicReading },
): Written {
  const { html, t } = pen;
  const note = own.readings.get(readingKey(application.id, reading.componentId)) ?? '';
  const voices = application.voices.filter((one) => one.componentId === reading.componentId);
  const beside = application.corrections.filter((one) => one.componentId === reading.componentId);
  return [
    prose(pen, reading.justification, t('handover:grid.noWhy')),
    reading.whatChanged.trim() === ''
      ? null
      : html`<p><strong>${t('handover:grid.changed')}</strong> ${inLines(html, reading.whatChanged)}</p>`,
    reading.notes.map(({ text }) => prose(pen, text)),
    voices.map(
      (voice) =>
        html`<p><strong>${voiceName(voice, t)}</strong> ${voice.level === null ? null : html`<span class="sort">${t(`vocabulary:reading.${voice.level}`)}</span> `}${inLines(html, voice.text)}</p>`,
    ),
    beside.map(
      ({ author, text }) =>
        html`<p><strong>${t('handover:grid.correction')}</strong> ${inLines(html, text)}${author === '' ? null : html` <span class="of">${author}</span>`}</p>`,
    ),
    note.trim() === ''
      ? null
      : html`<p class="note"><strong>${t('handover:grid.privateNote')}</strong> ${inLines(html, note)}</p>`,
  ];
}

/** « P-1, P-4 »: the marks of evidence that is handed over. */
export function marksOf({ initiative }: Handed, ids: readonly string[]): string {
  return existing([...initiative.evidence], [...ids])
    .map(evidenceMark)
    .join(', ');
}
